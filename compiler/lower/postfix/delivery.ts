import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { decided, parameter } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import type { PostfixTables } from './tables.ts';
import { bytes, integer, list, lookup, no, reference, text } from './values.ts';

/** What Postfix itself takes as the largest alias; a larger one is deferred for ever (postconf(5)). */
const DEFAULT_EXPANSION_LIMIT = 1000;

/** Mail that stays here. */
export function delivery(resolved: ResolvedSpec, tables: PostfixTables): PostfixSection {
  const { domains, limits, originOf } = resolved;
  const origin = originOf(['domains']);
  const quota = { kind: 'mailc', reason: 'Dovecot keeps the mailboxes and their quota' } as const;
  const host = domains.length === 0 ? list() : list({ kind: 'reference', name: 'myhostname' });
  return {
    title: 'Mail for the domains of mail.yaml',
    parameters: [
      parameter('virtual_mailbox_domains', list(lookup(tables.domains)), origin),
      parameter('virtual_mailbox_maps', list(lookup(tables.mailboxes)), origin),
      parameter('virtual_alias_maps', list(...(tables.aliases ? [lookup(tables.aliases)] : [])), origin),
      parameter(
        'virtual_alias_domains',
        host,
        originOf(['hostname']),
        'the server itself has a postmaster and an abuse address, and no others',
      ),
      ...expansionLimit(resolved),
      decided('virtual_transport', text(`lmtp:unix:${POSTFIX_PATHS.lmtpSocket}`), 'Dovecot delivers'),
      decided(
        'lmtp_line_length_limit',
        integer(0),
        'a broken line would change the message, and with it its DKIM signature',
      ),
      parameter('message_size_limit', bytes(limits.messageSizeBytes), originOf(['limits', 'messageSize'])),
      parameter('mailbox_size_limit', bytes(0), quota),
      parameter('virtual_mailbox_limit', bytes(0), quota),
      ...noAccounts,
      decided('relay_domains', list(), 'it is a backup for nobody'),
      decided('fast_flush_domains', reference('relay_domains'), 'ETRN is off'),
      decided('show_user_unknown_table_name', no, 'strangers need not know how addresses are stored'),
    ],
  };
}

/** Postfix would deliver to the accounts of Unix as well, if there were any. */
const noAccounts: PostfixSection['parameters'] = [
  decided('local_transport', text('error:5.1.1 No such address here'), 'there are no Unix accounts'),
  decided(
    'local_recipient_maps',
    list({ kind: 'reference', name: 'virtual_alias_maps' }),
    'user@[192.0.2.1] exists where it is an alias',
  ),
  decided('alias_maps', list(), 'aliases are virtual'),
  decided('alias_database', list(), 'aliases are virtual'),
];

function expansionLimit({ domains, originOf }: ResolvedSpec): PostfixSection['parameters'] {
  const largest = domains.reduce(
    (most, domain) => domain.aliases.reduce((size, { targets }) => Math.max(size, targets.length), most),
    0,
  );
  if (largest <= DEFAULT_EXPANSION_LIMIT) return [];
  const why = 'the largest alias has more recipients than Postfix takes by default';
  return [parameter('virtual_alias_expansion_limit', integer(2 * largest), originOf(['domains']), why)];
}
