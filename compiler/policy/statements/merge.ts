import type { Dimension, Region } from '../classes/explore.ts';

/** Regions with one answer, put together: for each part the classes that it may have; a part that is missing may have any. */
export interface Box {
  readonly parts: ReadonlyMap<Dimension, ReadonlySet<string>>;
  readonly regions: readonly Region[];
}

interface Growing extends Box {
  readonly answer: string;
  readonly among: ReadonlyMap<Dimension, string>;
}

/** The order in which parts are put together: what a person would say last comes first. */
const order: readonly Dimension[] = ['from', 'recipient', 'sender', 'tls', 'client', 'login', 'port'];

/**
 * Puts regions together until no two boxes with one answer differ in one part only. Boxes never overlap.
 *
 * @param answerOf - what has to be the same, as text
 */
export function mergeRegions(
  regions: readonly Region[],
  answerOf: (region: Region) => string,
): readonly Box[] {
  let boxes: readonly Growing[] = regions.map((region) => ({
    answer: answerOf(region),
    parts: new Map([...region.parts].map(([dimension, { id }]) => [dimension, new Set([id])])),
    among: new Map(
      [...region.parts].map(([dimension, { among }]) => [dimension, [...among].sort().join('\n')]),
    ),
    regions: [region],
  }));
  for (;;) {
    const before = boxes.length;
    for (const dimension of order) boxes = mergeAlong(boxes, dimension);
    if (boxes.length === before) return boxes;
  }
}

function mergeAlong(boxes: readonly Growing[], dimension: Dimension): readonly Growing[] {
  const groups = new Map<string, Growing[]>();
  for (const box of boxes) {
    const key = `${box.answer}\n${box.parts.has(dimension)}\n${order
      .filter((each) => each !== dimension)
      .map((each) => [...(box.parts.get(each) ?? ['any'])].sort().join(','))
      .join('\n')}`;
    const group = groups.get(key);
    if (group) group.push(box);
    else groups.set(key, [box]);
  }
  return [...groups.values()].map((group) => united(group, dimension));
}

function united(group: readonly Growing[], dimension: Dimension): Growing {
  const [first] = group;
  if (first === undefined) throw new RangeError('an empty group');
  const union = new Set(group.flatMap((box) => [...(box.parts.get(dimension) ?? [])]));
  const regions = group.flatMap((box) => box.regions);
  const parts = new Map(first.parts);
  const alternatives = new Set(group.map(({ among }) => among.get(dimension) ?? ''));
  const all = [...union].sort().join('\n');
  if (alternatives.size === 1 && alternatives.has(all)) parts.delete(dimension);
  else if (union.size > 0) parts.set(dimension, union);
  return { ...first, parts, regions };
}
