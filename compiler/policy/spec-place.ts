import type { Origin } from '../../schema/origin.ts';
import type { SpecPath } from '../../schema/spec-path.ts';
import { formatPath } from '../diagnostic/format-path.ts';
import type { SpecDocument } from '../parse/spec-document.ts';

/** Where a decision stands in mail.yaml, or why mailc has decided it. */
export interface SpecPlace {
  /** 1-based line of mail.yaml; undefined where mailc or the profile decides. */
  readonly line: number | undefined;
  /** `trusted[0]`, or the reason. */
  readonly text: string;
}

/**
 * The narrowest place in mail.yaml that an origin and one of the keys lead to: the entry of a map that has the key, or the
 * network of a list. A key that mail.yaml does not have, such as the container's own address, leads to the origin itself.
 */
export function specPlace(
  document: SpecDocument,
  origin: Origin | undefined,
  keys: readonly string[],
): SpecPlace {
  if (origin === undefined) return { line: undefined, text: 'the default of Postfix' };
  if (origin.kind !== 'spec') return { line: undefined, text: origin.reason };
  const path = narrowed(document, origin.path, keys);
  return { line: document.placeOf(path, 'key').place.start.line, text: formatPath(path) };
}

function narrowed(document: SpecDocument, path: SpecPath, keys: readonly string[]): SpecPath {
  const value = valueAt(document.value, path);
  if (Array.isArray(value)) {
    const index = value.findIndex((each) => keys.some((key) => networkOf(each) === plain(key)));
    return index < 0 ? path : [...path, index];
  }
  const steps = keys.flatMap(stepsOf).find((each) => valueAt(value, each) !== undefined) ?? [];
  return [...path, ...steps];
}

/** The paths below a map that a key may lead to, the narrowest first. */
function stepsOf(key: string): readonly SpecPath[] {
  const [, local = '', domain = ''] = /^(.*)@(.*)$/.exec(key) ?? [];
  return [
    [domain, 'aliases', local],
    [domain, 'mailboxes', local],
    ...(local === '' ? [[domain, 'catchAll']] : []),
    [domain],
    [key],
    [key.replace(/-throttle:$/, '')],
  ];
}

function valueAt(value: unknown, path: SpecPath): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

function networkOf(entry: unknown): string | undefined {
  const network = valueAt(entry, ['network']);
  return typeof network === 'string' ? plain(network) : undefined;
}

const plain = (network: string): string => network.toLowerCase().replace(/[[\]]/g, '');
