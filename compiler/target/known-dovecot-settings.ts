import type { Platform } from '../../schema/platform.ts';
import debian12 from './parameters/dovecot-debian-12.json' with { type: 'json' };
import debian13 from './parameters/dovecot-debian-13.json' with { type: 'json' };

/** The top-level settings that a platform's Dovecot knows. */
export interface KnownDovecotSettings {
  readonly version: string;
  readonly names: ReadonlySet<string>;
  /** What doveconf takes for each: `boolean`, `integer`, `time`, `time ms`, `size`, `port`, `enumeration`, `map` or `text`. */
  readonly types: ReadonlyMap<string, string>;
}

const known: Readonly<Record<Platform, KnownDovecotSettings>> = {
  'debian-12': withNames(debian12),
  'debian-13': withNames(debian13),
};

function withNames({ version, types }: typeof debian12 | typeof debian13): KnownDovecotSettings {
  return { version, names: new Set(Object.keys(types)), types: new Map(Object.entries(types)) };
}

/** The top-level settings that Dovecot knows on this platform, as doveconf of its image lists them. */
export function knownDovecotSettings(platform: Platform): KnownDovecotSettings {
  return known[platform];
}
