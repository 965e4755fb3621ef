import { isDeepStrictEqual } from 'node:util';
import type { Kind, Manifest } from './manifest.ts';
import { podTemplates } from './pod-template.ts';

/** One small wrong in what was rendered, and the assertion that must notice it. */
export interface Damage {
  readonly what: string;
  /** The only assertions that may speak, by their ids. */
  readonly noticed: readonly string[];
  readonly kind: Kind;
  /** What stands in its name behind the name of the workload; default: nothing. */
  readonly name?: string;
  /** Path to a value: fields, and in lists the index or the `name` of the element. Empty for the whole object. */
  readonly at: string;
  /** The new value; undefined takes it away. */
  readonly to: unknown;
}

/**
 * A copy of the objects with the damage done.
 *
 * @throws Error when nothing is there that could be damaged, or when nothing changes.
 */
export function damaged(manifests: readonly Manifest[], damage: Damage): readonly Manifest[] {
  const { kind, name = '', at, to } = damage;
  const copy = structuredClone(manifests) as Manifest[];
  const full = `${podTemplates(manifests)[0]?.owner.metadata?.name}${name}`;
  const index = copy.findIndex((each) => each.kind === kind && each.metadata?.name === full);
  if (index < 0) throw new Error(`${damage.what}: there is no ${kind} ${name}`);
  if (at === '') {
    if (to === undefined) copy.splice(index, 1);
    else copy.push(to as Manifest);
    return copy;
  }
  const words = at.split(' ');
  const last = words.pop() ?? '';
  const parent = words.reduce<unknown>(step, copy[index]);
  if (typeof parent !== 'object' || parent === null) throw new Error(`${damage.what}: there is no ${at}`);
  if (Array.isArray(parent)) {
    const position = positionOf(parent, last);
    if (to === undefined) parent.splice(position, 1);
    else parent[position] = to;
  } else if (to === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = to;
  if (isDeepStrictEqual(copy, manifests)) throw new Error(`${damage.what}: changes nothing`);
  return copy;
}

function step(value: unknown, word: string): unknown {
  if (Array.isArray(value)) return value[positionOf(value, word)] as unknown;
  return (value as Record<string, unknown> | undefined)?.[word];
}

/** `+` is the place behind the last element. */
function positionOf(list: readonly unknown[], word: string): number {
  if (word === '+') return list.length;
  if (/^\d+$/.test(word)) return Number(word);
  const position = list.findIndex((each) => (each as { name?: unknown }).name === word);
  if (position < 0) throw new Error(`no ${word} in the list`);
  return position;
}
