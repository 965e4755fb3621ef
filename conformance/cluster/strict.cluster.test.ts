import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

const haveNamespace = (name: string): Promise<string> =>
  apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });

describe.each(newest)('the API server takes $title', ({ profile, folder }) => {
  const { namespace, environments } = profile.resolved.kubernetes;

  test.each(['helm-3.18.0', 'helm-4.1.4'])(
    'as %s renders it',
    async (helm) => {
      await haveNamespace(namespace);
      const text = await succeed(helm, ['template', 'post', chartOf(folder), '--namespace', namespace]);
      expect(await accepted(text)).toBe(text.match(/^kind:/gm)?.length);
    },
    PATIENCE,
  );

  test.each(['base', ...environments.map(({ name }) => `overlays/${name}`)])(
    'as its kustomization %s has it',
    async (part) => {
      const path = join(folder, 'kustomize', part);
      expect(existsSync(path)).toBe(true);
      const text = await succeed('kubectl', ['kustomize', path]);
      for (const [, name = ''] of text.matchAll(/^ {2}namespace: (\S+)$/gm)) await haveNamespace(name);
      expect(await accepted(text)).toBe(text.match(/^kind:/gm)?.length);
    },
    PATIENCE,
  );
});
