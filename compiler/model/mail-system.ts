import type { Zone } from './dns.ts';
import type { DovecotModel } from './dovecot.ts';
import type { OpendkimModel } from './opendkim.ts';
import type { PostfixModel } from './postfix.ts';
import type { Workload } from './workload.ts';

/** One profile, lowered: what each daemon is told, what runs where, and what the DNS says. Printers only print it. */
export interface MailSystem {
  readonly postfix: PostfixModel;
  readonly dovecot: DovecotModel | undefined;
  readonly opendkim: OpendkimModel | undefined;
  readonly workload: Workload;
  readonly zones: readonly Zone[];
}
