import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CompiledProfile, compile } from '../../compile.ts';
import { MOST_HELM_BYTES } from '../../lower/kubernetes/config-limit.ts';
import { largeSpec } from '../large-spec.ts';
import { askedOf, NAMESPACE } from './asked-of.ts';
import { configFiles } from './assertions/config-files.ts';
import { names } from './assertions/names.ts';
import { parseManifests } from './parse-manifests.ts';
import { chartOf, renderChart } from './render-chart.ts';
import { scratchFolder, written } from './scratch.ts';
import { HELMS, runTool, type Tool } from './tools.ts';

/** Bytes of a Secret, in which Helm keeps a release (Kubernetes, "Secrets"). */
const MOST_SECRET_BYTES = 2 ** 20;

interface Large {
  readonly profile: CompiledProfile;
  readonly folder: string;
  readonly configBytes: number;
}

/** A profile with so many mailboxes, each with a hash of its own: what does not compress decides. */
function large(mailboxes: number): Large {
  let count = 0;
  const text = largeSpec(mailboxes).replaceAll('a'.repeat(53), () => {
    count += 1;
    return createHash('sha512').update(`${count}`).digest('base64').replaceAll('+', '.').slice(0, 53);
  });
  const [profile] = compile({ text, file: 'mail.yaml' }).profiles;
  if (profile === undefined) throw new Error('the mail.yaml of this test does not compile');
  const folder = scratchFolder();
  for (const [path, content] of profile.tree) written(join(folder, path), content);
  const files = [...profile.tree].filter(([path]) => /^(postfix|dovecot|opendkim)\//.test(path));
  return { profile, folder, configBytes: files.reduce((sum, [, each]) => sum + Buffer.byteLength(each), 0) };
}

const hundredThousand = large(100_000);

/** What is wrong with the configuration of a hundred thousand mailboxes, and how many objects hold it. */
function judged(text: string): { readonly wrong: readonly string[]; readonly objects: number } {
  const { profile } = hundredThousand;
  const { manifests, problems } = parseManifests(text);
  const release = { manifests, profile, asked: askedOf(profile, false) };
  return {
    wrong: [...problems, ...names.find(release), ...configFiles.find(release)],
    objects: manifests.filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret').length,
  };
}

/** Bytes of the Secret in which Helm would keep a release: JSON, compressed, in Base64 (helm.sh/helm, driver/util.go). */
async function keptBytes({ folder }: Large): Promise<number> {
  const words = ['install', 'post', chartOf(folder), '--namespace', NAMESPACE, '--dry-run=client'];
  const { ok, stdout } = await runTool('helm-4.1.4', [...words, '--output', 'json']);
  expect(ok).toBe(true);
  return 4 * Math.ceil(gzipSync(JSON.stringify(JSON.parse(stdout)), { level: 9 }).length / 3);
}

describe('a hundred thousand mailboxes', () => {
  it.each(HELMS)('are whole in the chart that %s renders', async (helm) => {
    const chart = chartOf(hundredThousand.folder);
    const { ok, stdout, stderr } = await renderChart({
      helm,
      chart,
      version: '1.36.0',
      operator: false,
      namespace: NAMESPACE,
    });
    expect([ok, stderr]).toEqual([true, '']);
    const { wrong, objects } = judged(stdout);
    expect(wrong).toEqual([]);
    expect(objects).toBeGreaterThan(20);
  });

  it.each<Tool>(['kubectl-1.33.0', 'kubectl-1.35.2'])('are whole in what %s makes', async (kubectl) => {
    const base = join(hundredThousand.folder, 'kustomize/base');
    const { ok, stdout } = await runTool(kubectl, ['kustomize', base]);
    expect(ok).toBe(true);
    expect(judged(stdout).wrong).toEqual([]);
  });

  it('are too many for what Helm keeps, and the README of the chart says what to do', async () => {
    expect(await keptBytes(hundredThousand)).toBeGreaterThan(MOST_SECRET_BYTES);
    expect(hundredThousand.profile.tree.get('helm/README.md')).toContain('HELM_DRIVER=sql');
  });
});

it('Helm keeps what has no more bytes than it is said to', async () => {
  const most = large(2190);
  expect(most.configBytes / MOST_HELM_BYTES).toBeGreaterThan(0.9);
  expect(most.configBytes).toBeLessThanOrEqual(MOST_HELM_BYTES);
  expect(await keptBytes(most)).toBeLessThan(MOST_SECRET_BYTES);
  expect(most.profile.tree.get('helm/README.md')).not.toContain('HELM_DRIVER=sql');
});
