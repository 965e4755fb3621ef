import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type SchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { all } from './all.ts';
import { NAMESPACE } from './asked-of.ts';
import { writtenProfiles } from './compiled-profiles.ts';
import { GOOD_COMBINATIONS, REFUSED_COMBINATIONS } from './refused-combinations.ts';
import { REFUSED_VALUES, type RefusedValue } from './refused-values.ts';
import { chartOf, renderChart } from './render-chart.ts';
import { valuesFile } from './scratch.ts';
import { HELMS } from './tools.ts';
import { keepsQueue, mayScale } from './value-facts.ts';

const written = writtenProfiles().filter(({ title }) => title.endsWith('on debian-13'));

/** What both majors of Helm say when they are given the values. */
async function said(chart: string, values: object): Promise<readonly string[]> {
  const request = {
    chart,
    version: '1.36.0',
    operator: true,
    namespace: NAMESPACE,
    values: [valuesFile(values)],
  };
  const ran = await all(HELMS, (helm) => renderChart({ ...request, helm }));
  return ran.map(({ ok, stderr }) => (ok ? 'nothing' : stderr));
}

/** Helm 3 writes `a.b`, Helm 4 `'/a/b'`; a key that the schema does not know stands behind the path of its parent. */
const names = ({ path }: RefusedValue, text: string): boolean =>
  text.includes(`- ${path.join('.')}:`) ||
  text.includes(`at '/${path.join('/')}'`) ||
  (text.includes(path.at(-1) ?? '') &&
    (text.includes(`- ${path.slice(0, -1).join('.') || '(root)'}: Additional property`) ||
      text.includes(
        `at '${path
          .slice(0, -1)
          .map((word) => `/${word}`)
          .join('')}': additional prop`,
      )));

describe.each(written)('the values of $title', ({ title, profile, folder: tree }) => {
  const chart = chartOf(tree);
  const schema = JSON.parse(readFileSync(join(chart, 'values.schema.json'), 'utf8')) as SchemaObject;
  const values = parse(readFileSync(join(chart, 'values.yaml'), 'utf8'), { version: '1.1' }) as object;
  const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  it('fit their schema, which is of the draft that every Helm reads', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(accepts(values), JSON.stringify(accepts.errors)).toBe(true);
  });

  it('are each refused in another form', () => {
    const wrong = leaves(values).filter((path) => accepts(withWrong(values, path)));
    expect(leaves(values).length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('are no others than the schema knows, but those for everybody', () => {
    for (const path of [[], ...maps(values)]) {
      const unknown = structuredClone(values);
      (at(unknown, path) as Record<string, unknown>)['imagined'] = { x: 1 };
      expect(accepts(unknown), path.join('.')).toBe(false);
    }
    expect(accepts({ ...values, global: { anything: 1 } })).toBe(true);
  });

  const { mostPods, paced, autoscaling } = profile.resolved.kubernetes;
  const further: readonly RefusedValue[] = [
    ...(keepsQueue(profile)
      ? [{ what: 'a size that is none', values: { queue: { size: 'large' } }, path: ['queue', 'size'] }]
      : []),
    ...(paced && !autoscaling
      ? [{ what: 'too many pods', values: { replicaCount: mostPods + 1 }, path: ['replicaCount'] }]
      : []),
    ...(paced && autoscaling
      ? [
          {
            what: 'an autoscaler beyond the paces',
            values: { autoscaling: { maxReplicas: mostPods + 1 } },
            path: ['autoscaling', 'maxReplicas'],
          },
        ]
      : []),
  ];
  // The schemas are all made in one way: three kinds of profile will do for what the two majors say.
  if (!['mailserver', 'outbound', 'workspace-relay'].some((kind) => title.startsWith(`${kind}/`))) return;
  const together = <T extends { readonly scaling?: true }>(cases: readonly T[]): readonly T[] =>
    // A pace that is divided by the most pods caps both numbers of pods: the schema refuses them one by one.
    cases.filter(({ scaling }) => scaling === undefined || (mayScale(profile) && !paced));
  it.each(together(REFUSED_COMBINATIONS))('cannot be together: $what', async (refused) => {
    const texts = await said(chart, refused.values);
    expect(texts.filter((text) => !text.includes(refused.said))).toEqual([]);
  });
  it.each(together(GOOD_COMBINATIONS))('can be together: $what', async (good) => {
    expect(await said(chart, good.values)).toEqual(HELMS.map(() => 'nothing'));
  });
  it.each([...REFUSED_VALUES, ...further])('cannot be $what', async (refused) => {
    const texts = await said(chart, refused.values);
    expect(texts.filter((text) => !names(refused, text))).toEqual([]);
  });
});

type Path = readonly string[];

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths to all that is no map. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (!isMap(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Paths to the maps with something in them. */
function maps(value: unknown, path: Path = []): readonly Path[] {
  if (!isMap(value) || Object.keys(value).length === 0) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => maps(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);

/** The values with one in a form that cannot be right. */
function withWrong(values: object, path: Path): object {
  const copy = structuredClone(values);
  const parent = at(copy, path.slice(0, -1)) as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  parent[key] = Array.isArray(parent[key]) ? 'text' : [true];
  return copy;
}
