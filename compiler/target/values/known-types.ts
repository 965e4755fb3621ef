import type { Platform } from '../../../schema/platform.ts';
import debian12 from '../parameters/postfix-types-debian-12.json' with { type: 'json' };
import debian13 from '../parameters/postfix-types-debian-13.json' with { type: 'json' };
import { boolean, integer, time, type ValueType } from './value-type.ts';

const written: Readonly<Record<Platform, ReadonlyMap<string, string>>> = {
  'debian-12': new Map(Object.entries(debian12)),
  'debian-13': new Map(Object.entries(debian13)),
};

/** Parameters that exist once for each transport have the type of their default, such as `default_destination_rate_delay`. */
const perTransport = /^(?:smtp|lmtp|virtual|local|relay|error|retry|discard)_(?=[a-z_]+$)/;

/** The type that a platform's Postfix itself has for a main.cf parameter; undefined for one that it does not know. */
export function postfixType(platform: Platform, name: string): ValueType | undefined {
  const types = written[platform];
  const known = types.get(name) ?? types.get(name.replace(perTransport, 'default_'));
  return known === undefined ? undefined : parse(known);
}

/** Reads `integer 1..100`, `time s 1..`, `boolean`, `text 1..1`, as `generate-postfix-types.ts` writes them. */
function parse(text: string): ValueType {
  const [, kind, unit = 's', least, most] = /^(\w+)(?: ([smhdw]))?(?: (\d*)\.\.(\d*))?$/.exec(text) ?? [];
  const low = Number(least || 0);
  const high = most ? Number(most) : undefined;
  switch (kind) {
    case 'integer':
      return integer(low, high);
    case 'long':
      return integer(low, high ?? Number.MAX_SAFE_INTEGER);
    case 'time':
      return time(unit, low, high);
    case 'boolean':
      return boolean;
    default:
      return { kind: 'text', least: low, most: high ?? Number.POSITIVE_INFINITY };
  }
}
