import type { Platform } from '../../schema/platform.ts';
import debian12 from './parameters/dovecot-debian-12.json' with { type: 'json' };
import debian13 from './parameters/dovecot-debian-13.json' with { type: 'json' };

/** The top-level settings that a platform's Dovecot knows. */
export interface KnownDovecotSettings {
  readonly version: string;
  readonly names: ReadonlySet<string>;
}

const known: Readonly<Record<Platform, KnownDovecotSettings>> = {
  'debian-12': { ...debian12, names: new Set(debian12.names) },
  'debian-13': { ...debian13, names: new Set(debian13.names) },
};

/** The top-level settings that Dovecot knows on this platform, as `doveconf -a` of its packages lists them. */
export function knownDovecotSettings(platform: Platform): KnownDovecotSettings {
  return known[platform];
}
