import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../schema/supplied-data.ts';
import type { MailSystem } from '../model/mail-system.ts';
import { lowerZones } from './dns/lower-zones.ts';
import { lowerDovecot } from './dovecot/lower-dovecot.ts';
import { lowerOpendkim } from './opendkim/lower-opendkim.ts';
import { lowerPostfix } from './postfix/lower-postfix.ts';
import { lowerWorkload } from './workload/lower-workload.ts';

/** A profile as what each daemon is told, what runs, and what the DNS says. */
export function lowerSystem(resolved: ResolvedSpec, supplied: SuppliedData | undefined): MailSystem {
  return {
    postfix: lowerPostfix(resolved),
    dovecot: resolved.features.has('mailboxes') ? lowerDovecot(resolved, supplied) : undefined,
    opendkim: lowerOpendkim(resolved),
    workload: lowerWorkload(resolved),
    zones: lowerZones(resolved, supplied),
  };
}
