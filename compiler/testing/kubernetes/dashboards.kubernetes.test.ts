import { expect, it } from 'vitest';
import { all } from './all.ts';
import { writtenProfiles } from './compiled-profiles.ts';
import { ofKind } from './manifest.ts';
import { parseManifests } from './parse-manifests.ts';
import { chartOf, renderChart } from './render-chart.ts';
import { HELMS } from './tools.ts';

const relay = writtenProfiles().find(({ title }) => title.startsWith('workspace-relay/'));

interface Dashboard {
  readonly key: string;
  readonly uid: string;
  readonly title: string;
  readonly folder: string | undefined;
}

/** The dashboard of each of several releases. */
async function dashboards(
  releases: readonly (readonly [release: string, namespace: string])[],
): Promise<readonly Dashboard[]> {
  const requests = releases.flatMap(([release, namespace]) =>
    HELMS.map((helm) => ({ helm, release, namespace })),
  );
  const ran = await all(requests, (each) =>
    renderChart({ ...each, chart: chartOf(relay?.folder ?? ''), version: '1.36.0', operator: true }),
  );
  return ran.flatMap(({ stdout }, index) => {
    const maps = ofKind(parseManifests(stdout).manifests, 'ConfigMap');
    const found = maps.filter(({ metadata }) => metadata?.labels?.['grafana_dashboard'] === '1');
    expect(found).toHaveLength(1);
    const [[key = '', text = ''] = []] = Object.entries(found[0]?.data ?? {});
    expect(text).not.toMatch(/%(NAME|NAMESPACE|UID)%/);
    const { uid, title } = JSON.parse(text) as { readonly uid: string; readonly title: string };
    const folder = found[0]?.metadata?.annotations?.['grafana_folder'];
    // What one Helm prints, the other prints too.
    return index % HELMS.length === 0 ? [{ key, uid, title, folder }] : [];
  });
}

it('no two releases share the file, the uid or the title of a dashboard', async () => {
  const found = await dashboards([
    ['relay', 'mail'],
    ['relay', 'staging'],
    ['other', 'mail'],
    ['a', 'b-c'],
    ['a-b', 'c'],
  ]);
  for (const part of ['key', 'uid', 'title'] as const)
    expect(new Set(found.map((each) => each[part])).size).toBe(found.length);
  expect(found.filter(({ key }) => !/^[-._a-zA-Z0-9]{1,253}$/.test(key))).toEqual([]);
  expect(found.filter(({ uid }) => !/^[-_a-zA-Z0-9]{1,40}$/.test(uid))).toEqual([]);
  expect(found.map(({ folder }) => folder)).toEqual(found.map(() => 'mailc'));
});
