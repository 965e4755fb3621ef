import { describe, expect, it } from 'vitest';
import { askedOf, NAMESPACE } from './asked-of.ts';
import { ASSERTIONS } from './assertions/assertions.ts';
import { writtenProfiles } from './compiled-profiles.ts';
import { type Damage, damaged } from './damage.ts';
import { DAMAGES_OF_MAILBOXES } from './damages-of-mailboxes.ts';
import { DAMAGES_OF_OBJECTS } from './damages-of-objects.ts';
import { DAMAGES_OF_PODS } from './damages-of-pods.ts';
import { parseManifests } from './parse-manifests.ts';
import { problemsOf } from './problems-of.ts';
import type { Release } from './release.ts';
import { chartOf, renderChart } from './render-chart.ts';

const written = writtenProfiles();

async function releaseOf(title: string): Promise<Release> {
  const found = written.find((each) => each.title === title);
  if (found === undefined) throw new Error(`no profile ${title}`);
  const { stdout } = await renderChart({
    helm: 'helm-4.1.4',
    chart: chartOf(found.folder),
    version: '1.36.0',
    operator: true,
    namespace: NAMESPACE,
  });
  const { manifests } = parseManifests(stdout);
  return { manifests, profile: found.profile, asked: askedOf(found.profile, true) };
}

const noticing = (release: Release): readonly string[] =>
  ASSERTIONS.filter(({ find }) => find(release).length > 0).map(({ id }) => id);

const tables: readonly (readonly [string, readonly Damage[]])[] = [
  ['workspace-relay/workspace-relay on debian-13', [...DAMAGES_OF_PODS, ...DAMAGES_OF_OBJECTS]],
  ['mailserver/mailserver on debian-13', DAMAGES_OF_MAILBOXES],
];

describe.each(tables)('what is wrong in %s', async (title, damages) => {
  const release = await releaseOf(title);

  it('is nothing at first', () => expect(problemsOf(release)).toEqual([]));

  it.each(damages)('is noticed, and by nobody else: $what', (damage) => {
    const manifests = damaged(release.manifests, damage);
    expect(noticing({ ...release, manifests })).toEqual([...damage.noticed].sort());
  });
});

it('is there for every assertion', () => {
  const noticed = new Set(tables.flatMap(([, damages]) => damages.flatMap((damage) => damage.noticed)));
  expect(ASSERTIONS.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
});
