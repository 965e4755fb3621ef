import type { Platform } from '../../schema/platform.ts';
import debian12 from './parameters/postfix-debian-12.json' with { type: 'json' };
import debian13 from './parameters/postfix-debian-13.json' with { type: 'json' };

/** The main.cf parameters that a platform's Postfix knows. */
export interface KnownPostfixParameters {
  readonly version: string;
  readonly names: ReadonlySet<string>;
  /** Endings of parameters that exist once for each transport, such as `_destination_rate_delay`. */
  readonly perService: readonly string[];
  /** Types of lookup tables, as `postconf -m` of the image lists them. */
  readonly tableTypes: ReadonlySet<string>;
}

const known: Readonly<Record<Platform, KnownPostfixParameters>> = {
  'debian-12': {
    ...debian12,
    names: new Set(debian12.names),
    tableTypes: new Set(debian12.tableTypes),
  },
  'debian-13': {
    ...debian13,
    names: new Set(debian13.names),
    tableTypes: new Set(debian13.tableTypes),
  },
};

/** The main.cf parameters that Postfix knows on this platform, as `postconf -d` of its package lists them. */
export function knownPostfixParameters(platform: Platform): KnownPostfixParameters {
  return known[platform];
}
