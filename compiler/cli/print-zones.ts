import type { Zone } from '../model/dns.ts';
import { dnsJson } from '../render/zone/dns-json.ts';
import { dnsTable } from '../render/zone/dns-table.ts';
import { zoneText } from '../render/zone/render-zone.ts';

/** The records in the form that was asked for. */
export function printZones(zones: readonly Zone[], format: 'table' | 'zone' | 'json'): string {
  switch (format) {
    case 'table':
      return dnsTable(zones);
    case 'zone':
      return zones.map(zoneText).join('\n');
    case 'json':
      return dnsJson(zones);
  }
}
