import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all } from './all.ts';
import { askedOf, NAMESPACE } from './asked-of.ts';
import { writtenProfiles } from './compiled-profiles.ts';
import { isLive } from './is-live.ts';
import { type Manifest, nameOf, ofKind } from './manifest.ts';
import { parseManifests } from './parse-manifests.ts';
import { podTemplates } from './pod-template.ts';
import { problemsOf } from './problems-of.ts';
import { chartOf, renderChart } from './render-chart.ts';
import { scratchFolder, valuesFile } from './scratch.ts';
import { HELMS, runTool } from './tools.ts';
import { literalProblems } from './typed-literals.ts';
import { VALUE_CASES } from './value-cases.ts';

const VERSIONS = [30, 31, 32, 33, 34, 35, 36].map((minor) => `1.${minor}.0`);
const written = writtenProfiles();
/** Everything that was rendered, for the one run of the compiler at the end. */
const rendered: Manifest[] = [];
/** What the pods were given, and how they know. */
const configured: { readonly files: string; readonly checksum: string }[] = [];

function keep(manifests: readonly Manifest[]): void {
  rendered.push(...manifests);
  const files = [...ofKind(manifests, 'ConfigMap'), ...ofKind(manifests, 'Secret')]
    .filter(({ metadata }) => !metadata?.labels?.['grafana_dashboard'])
    .filter((each) => !isLive(nameOf(each)))
    .map(({ data }) => data);
  const checksums = podTemplates(manifests).map(({ annotations }) =>
    Object.entries(annotations).filter(([name]) => name.startsWith('checksum/')),
  );
  configured.push({ files: JSON.stringify(files), checksum: JSON.stringify(checksums) });
}

describe.each(written)('the chart of $title', ({ title, profile, folder }) => {
  const chart = chartOf(folder);
  // The older platform differs in files and tags alone: the oldest and the newest Kubernetes will do, and its own values.
  const newest = profile.resolved.platform === 'debian-13';
  const versions = VERSIONS.filter((version) => newest || ['1.30.0', '1.36.0'].includes(version));

  it.each(HELMS)('passes the linter of %s', async (helm) => {
    const { ok, stdout, stderr } = await runTool(helm, ['lint', '--strict', chart]);
    expect({ ok, said: `${stdout}${stderr}` }).toMatchObject({ ok: true });
  });

  it.each([true, false])(
    'is sound for every version of Kubernetes (operator there: %s)',
    async (operator) => {
      const request = { chart, operator, namespace: NAMESPACE };
      const pairs = versions.flatMap((version) => HELMS.map((helm) => ({ ...request, helm, version })));
      const ran = await all(pairs, renderChart);
      expect(ran.filter(({ ok }) => !ok).map(({ stderr }) => stderr)).toEqual([]);
      const texts = versions.map((_, index) => [ran[2 * index]?.stdout, ran[2 * index + 1]?.stdout]);
      for (const [three, four] of texts) expect(three).toBe(four);
      for (const text of new Set(ran.map(({ stdout }) => stdout))) {
        const { manifests, problems } = parseManifests(text);
        expect(problems).toEqual([]);
        expect(problemsOf({ manifests, profile, asked: askedOf(profile, operator) })).toEqual([]);
        keep(manifests);
      }
    },
  );

  if (!newest) return;

  it('is the same packed', async () => {
    const target = scratchFolder();
    const request = { version: '1.36.0', operator: true, namespace: NAMESPACE };
    const packed = await all(HELMS, async (helm) => {
      const { ok, stderr } = await runTool(helm, ['package', chart, '--destination', join(target, helm)]);
      expect({ ok, stderr }).toMatchObject({ ok: true });
      const [archive = ''] = readdirSync(join(target, helm));
      return renderChart({ ...request, helm, chart: join(target, helm, archive) });
    });
    const unpacked = await renderChart({ ...request, helm: 'helm-4.1.4', chart });
    expect(packed.map(({ stdout }) => stdout === unpacked.stdout)).toEqual(HELMS.map(() => true));
  });

  it('says what to do next', async () => {
    // Helm 3 asks a cluster before it prints this.
    const words = ['install', '--dry-run=client', 'post', chart, '--namespace', NAMESPACE];
    const { ok, stdout } = await runTool('helm-4.1.4', words);
    const notes = stdout.slice(stdout.lastIndexOf('\nNOTES:'));
    expect(ok).toBe(true);
    expect(notes).toContain(`--namespace ${NAMESPACE} rollout status`);
    expect(notes).not.toMatch(/<no value>|\{\{|%!/);
  });

  // What these have of their own is in mail.yaml, not in values.
  if (/^(alone|everything|hostile|minimal|relays|several)\//.test(title)) return;
  const cases = VALUE_CASES.filter(({ applies }) => applies?.(profile) ?? true);
  it.each(cases)('is sound with $what', async ({ values, release, asked }) => {
    const request = {
      chart,
      version: '1.36.0',
      operator: true,
      namespace: NAMESPACE,
      values: [valuesFile(values)],
      ...(release && { release }),
    };
    const [three, four] = await all(HELMS, (helm) => renderChart({ ...request, helm }));
    expect([three, four]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(three?.stdout).toBe(four?.stdout);
    const { manifests, problems } = parseManifests(four?.stdout ?? '');
    expect(problems).toEqual([]);
    const own = askedOf(profile, true);
    expect(problemsOf({ manifests, profile, asked: { ...own, ...asked?.(own, profile) } })).toEqual([]);
    keep(manifests);
  });
});

it('makes new pods for a configuration that only a start takes over', () => {
  const checksums = new Map<string, Set<string>>();
  for (const { files, checksum } of configured) {
    checksums.set(checksum, (checksums.get(checksum) ?? new Set()).add(files));
  }
  expect(checksums.size).toBeGreaterThan(10);
  expect([...checksums].filter(([, files]) => files.size > 1)).toEqual([]);
});

it('renders no field that the API does not have', async () => {
  expect(rendered.length).toBeGreaterThan(100);
  expect(await literalProblems(rendered)).toEqual([]);
}, 60_000);
