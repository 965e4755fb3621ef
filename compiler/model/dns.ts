import type { Origin } from '../../schema/origin.ts';

/** The records that one mail domain needs in its DNS zone. */
export interface Zone {
  /** Without a trailing dot. */
  readonly domain: string;
  readonly groups: readonly ZoneGroup[];
  /** What a web server publishes for the domain. */
  readonly webFiles: readonly WebFile[];
}

/** A file that a web server answers with. */
export interface WebFile {
  /** Name in the tree's folder of records. */
  readonly name: string;
  readonly url: string;
  readonly text: string;
}

/** Records that serve one purpose; a group may have only notes where a record cannot be written. */
export interface ZoneGroup {
  readonly title: string;
  readonly notes: readonly string[];
  readonly records: readonly ZoneRecord[];
}

/** A record with absolute names, written without their trailing dot. */
export interface ZoneRecord {
  readonly owner: string;
  /** Seconds. */
  readonly ttl: number;
  readonly data: ZoneData;
  readonly origin: Origin;
}

export type ZoneData =
  | {
      readonly type: 'MX';
      readonly preference: number;
      readonly exchange: string;
    }
  | {
      readonly type: 'SRV';
      readonly priority: number;
      readonly weight: number;
      readonly port: number;
      /** Undefined for a service that there is not (RFC 2782). */
      readonly target: string | undefined;
    }
  /** Any length: the printer cuts it into strings of at most 255 octets (RFC 1035 section 3.3). */
  | { readonly type: 'TXT'; readonly text: string };
