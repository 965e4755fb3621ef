import type { ResolvedDkim, ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../../schema/supplied-data.ts';
import type { ZoneGroup, ZoneRecord } from '../../model/dns.ts';
import { TTL } from './ttl.ts';

/** The public keys that receivers check signatures with (RFC 6376 section 3.6.1); a note for each that is not known. */
export function lowerDkim(
  resolved: ResolvedSpec,
  domain: ResolvedDomain,
  dkim: ResolvedDkim,
  supplied?: SuppliedData,
): ZoneGroup {
  const records: ZoneRecord[] = [];
  const notes: string[] = [];
  for (const selector of dkim.selectors) {
    const owner = `${selector.name}._domainkey.${domain.name}`;
    const key = supplied?.dkimPublicKeys[owner] ?? selector.publicKey;
    if (key === undefined) {
      notes.push(
        `${owner} is missing here: mail.yaml has no publicKey for this selector.`,
        `\`mailc keygen ${domain.name} ${selector.name}\` makes a key pair and prints the lines for mail.yaml.`,
      );
      continue;
    }
    const path = ['domains', domain.name, 'dkim', 'selectors', selector.name, 'publicKey'];
    records.push({
      owner,
      ttl: TTL,
      data: { type: 'TXT', text: `v=DKIM1; k=rsa; p=${key}` },
      origin: resolved.originOf(path),
    });
  }
  return { title: 'Keys that its signatures are checked with (DKIM)', notes, records };
}
