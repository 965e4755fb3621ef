import { InternalError } from '../../diagnostic/internal-error.ts';
import type { ZoneData } from '../../model/dns.ts';
import { characterStrings } from './character-strings.ts';

/** The data of a record as zone files write it (RFC 1035 section 5), names with their last dot. */
export function recordText(data: ZoneData): string {
  switch (data.type) {
    case 'MX':
      return `${data.preference} ${absoluteName(data.exchange)}`;
    case 'SRV':
      return `${data.priority} ${data.weight} ${data.port} ${data.target === undefined ? '.' : absoluteName(data.target)}`;
    case 'TXT':
      return characterStrings(data.text);
  }
}

/** A name with its last dot. */
export const absoluteName = (name: string): string => `${plainName(name)}.`;

/** A name of letters, digits, hyphens and underscores: anything else would mean something in a zone file. */
export function plainName(name: string): string {
  if (/^[\w-]+(\.[\w-]+)*$/.test(name)) return name;
  throw new InternalError('a DNS name would break out of the zone file');
}
