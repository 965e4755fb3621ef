import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all } from './all.ts';
import { askedOf } from './asked-of.ts';
import { type WrittenProfile, writtenProfiles } from './compiled-profiles.ts';
import { type Parsed, parseManifests } from './parse-manifests.ts';
import { problemsOf } from './problems-of.ts';
import { chartOf, renderChart } from './render-chart.ts';
import { valuesFile } from './scratch.ts';
import { substance } from './substance.ts';
import { runTool, type Tool } from './tools.ts';
import { hasCertificate, hasSecrets, mayScale } from './value-facts.ts';

const KUBECTLS: readonly Tool[] = ['kubectl-1.33.0', 'kubectl-1.35.2'];
const written = writtenProfiles();

/** What kustomize makes of folders, the same with every kubectl. */
async function kustomized({ folder }: WrittenProfile, ...paths: readonly string[]): Promise<Parsed> {
  const texts = await Promise.all(paths.map((path) => kustomizedPart(folder, path)));
  return parseManifests(texts.join('---\n'));
}

async function kustomizedPart(folder: string, path: string): Promise<string> {
  const ran = await all(KUBECTLS, (tool) => runTool(tool, ['kustomize', join(folder, 'kustomize', path)]));
  expect(ran.map(({ ok, stderr }) => ({ ok, stderr }))).toEqual(
    KUBECTLS.map(() => ({ ok: true, stderr: '' })),
  );
  expect(ran[0]?.stdout).toBe(ran[1]?.stdout);
  return ran[0]?.stdout ?? '';
}

/** What the chart gives for the same: a release of the profile's name, so that both call everything alike. */
async function charted(
  { folder, profile }: WrittenProfile,
  namespace: string,
  operator: boolean,
  values: object,
): Promise<Parsed> {
  const { stdout, stderr } = await renderChart({
    helm: 'helm-4.1.4',
    chart: chartOf(folder),
    version: '1.36.0',
    operator,
    release: profile.resolved.name,
    namespace,
    values: [valuesFile(values)],
  });
  expect(stderr).toBe('');
  return parseManifests(stdout);
}

function expectAlike(kustomize: Parsed, chart: Parsed): void {
  const [mine, theirs] = [kustomize, chart].map(({ manifests }) => substance(manifests));
  expect([...(mine?.keys() ?? [])]).toEqual([...(theirs?.keys() ?? [])]);
  for (const [name, object] of mine ?? []) expect(object, name).toEqual(theirs?.get(name));
}

describe.each(written)('the kustomization of $title', (each) => {
  const { profile, folder } = each;
  const { namespace, environments } = profile.resolved.kubernetes;

  it('is the chart with its own values', async () => {
    const base = await kustomized(each, 'base');
    expect(base.problems).toEqual([]);
    expectAlike(base, await charted(each, namespace, false, {}));
  });

  it('has an overlay for each environment and no other', () => {
    const overlays = join(folder, 'kustomize', 'overlays');
    expect(existsSync(overlays) ? readdirSync(overlays) : []).toEqual(
      environments.map(({ name }) => name).sort(),
    );
  });

  it.each(environments)('is the chart with the values of $name', async (environment) => {
    const { replicas, autoscaling, secret, certificate } = environment;
    const parts = [`overlays/${environment.name}`, `overlays/${environment.name}/monitoring`];
    const overlay = await kustomized(
      each,
      ...parts.filter((part) => existsSync(join(folder, 'kustomize', part))),
    );
    const values = {
      replicaCount: replicas,
      ...(mayScale(profile) && {
        autoscaling: {
          enabled: autoscaling !== undefined,
          ...(autoscaling && {
            maxReplicas: autoscaling.most,
            targetCPUUtilizationPercentage: autoscaling.cpuPercent,
          }),
        },
      }),
      ...(hasSecrets(profile) && { secretName: secret }),
      ...(hasCertificate(profile) && { certificateSecretName: certificate }),
    };
    expectAlike(overlay, await charted(each, environment.namespace, true, values));
    expect(new Set(overlay.manifests.map(({ metadata }) => metadata?.namespace))).toEqual(
      new Set([environment.namespace]),
    );
    const asked = { ...askedOf(profile, true), autoscaling: autoscaling !== undefined, secret, certificate };
    const wrong = problemsOf({ ...overlay, profile, asked: { ...asked, namespace: environment.namespace } });
    // Pods of a kustomization learn of a new configuration by its name.
    expect(wrong.filter((problem) => !problem.endsWith('stay when their configuration changes'))).toEqual([]);
  });
});
