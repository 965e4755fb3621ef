import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writtenProfiles } from '../../compiler/testing/kubernetes/compiled-profiles.ts';
import { chartOf } from '../../compiler/testing/kubernetes/render-chart.ts';
import { apply, PATIENCE, succeed } from './cluster.ts';

// Objects of the Prometheus operator are left out: a cluster without it does not know their kinds.
const newest = writtenProfiles().filter(({ profile }) => profile.resolved.platform === 'debian-13');

/** Has the API server check objects as if it took them; gives how many, each of which it said yes to. */
async function accepted(text: string): Promise<number> {
  const words = ['apply', '--filename', '-', '--dry-run=server', '--validate=strict', '--output', 'name'];
  const said = await succeed('kubectl', words, text);
  return said.trim().split('\n').length;
}

beforeAll(async () => {
  const names = newest.flatMap(({ profile }) => {
    const { namespace, environments } = profile.resolved.kubernetes;
    return [namespace, ...environments.map((environment) => environment.namespace)];
  });
  const metadata = [...new Set(names)].map((name) => ({ name }));
  await apply(...metadata.map((each) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: each })));
}, PATIENCE);

describe.each(newest)('the API server takes $title', ({ profile, folder }) => {
  const { namespace, environments } = profile.resolved.kubernetes;

  test(
    'as both majors of Helm render it',
    async () => {
      const words = ['template', 'post', chartOf(folder), '--namespace', namespace];
      const [three, four] = [await succeed('helm-3.18.0', words), await succeed('helm-4.1.4', words)];
      expect(three).toBe(four);
      expect(await accepted(four)).toBe(four.match(/^kind:/gm)?.length);
    },
    PATIENCE,
  );

  test.each(['base', ...environments.map(({ name }) => `overlays/${name}`)])(
    'as its kustomization %s has it',
    async (part) => {
      const text = await succeed('kubectl', ['kustomize', join(folder, 'kustomize', part)]);
      expect(await accepted(text)).toBe(text.match(/^kind:/gm)?.length);
    },
    PATIENCE,
  );
});
