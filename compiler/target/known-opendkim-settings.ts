import type { Platform } from '../../schema/platform.ts';
import debian12 from './parameters/opendkim-debian-12.json' with { type: 'json' };
import debian13 from './parameters/opendkim-debian-13.json' with { type: 'json' };

/** The settings that a platform's OpenDKIM knows. */
export interface KnownOpendkimSettings {
  readonly version: string;
  readonly names: ReadonlySet<string>;
}

const known: Readonly<Record<Platform, KnownOpendkimSettings>> = {
  'debian-12': { ...debian12, names: new Set(debian12.names) },
  'debian-13': { ...debian13, names: new Set(debian13.names) },
};

/** The settings that OpenDKIM knows on this platform, as opendkim.conf(5) of its package lists them. */
export function knownOpendkimSettings(platform: Platform): KnownOpendkimSettings {
  return known[platform];
}
