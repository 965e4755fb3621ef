import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter, PostfixSection, PostfixTable } from '../../model/postfix.ts';
import { decided, parameter } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import type { PostfixTables } from './tables.ts';
import { bytes, integer, list, lookup, no, reference, text } from './values.ts';

/** What Postfix itself takes as the largest alias; a larger one is deferred for ever (postconf(5)). */
const DEFAULT_EXPANSION_LIMIT = 1000;

/** Mail that stays here, or is led elsewhere from here. */
export function delivery(resolved: ResolvedSpec, tables: PostfixTables): PostfixSection {
  const { limits, originOf } = resolved;
  const keepsMail = resolved.features.has('mailboxes');
  return {
    title: 'Mail for the domains of mail.yaml',
    parameters: [
      ...(keepsMail ? mailboxDomains(resolved, tables) : [noMailboxDomains]),
      parameter('virtual_alias_maps', tableList(tables.aliases), originOf(['domains'])),
      keepsMail ? hostAsAliasDomain(resolved) : aliasDomains(resolved, tables),
      ...expansionLimit(resolved),
      ...(keepsMail ? toDovecot : []),
      parameter('message_size_limit', bytes(limits.messageSizeBytes), originOf(['limits', 'messageSize'])),
      ...(keepsMail ? unlimitedFiles : []),
      ...noAccounts,
      decided('relay_domains', list(), 'it is a backup for nobody'),
      decided('fast_flush_domains', reference('relay_domains'), 'ETRN is off'),
      decided('show_user_unknown_table_name', no, 'strangers need not know how addresses are stored'),
    ],
  };
}

function mailboxDomains({ originOf }: ResolvedSpec, tables: PostfixTables): PostfixSection['parameters'] {
  const origin = originOf(['domains']);
  return [
    parameter('virtual_mailbox_domains', tableList(tables.domains), origin),
    parameter('virtual_mailbox_maps', tableList(tables.mailboxes), origin),
  ];
}

const noMailboxDomains = decided('virtual_mailbox_domains', list(), 'no mail is kept here');

function hostAsAliasDomain({ domains, originOf }: ResolvedSpec): PostfixParameter {
  const host = domains.length === 0 ? list() : list(reference('myhostname'));
  return parameter('virtual_alias_domains', host, originOf(['hostname']), hostReason);
}

/** The host's name is an alias domain of its own only where it is no domain of mail.yaml: none may be listed twice. */
function aliasDomains(
  { domains, hostname, originOf }: ResolvedSpec,
  tables: PostfixTables,
): PostfixParameter {
  const named = domains.length === 0 || domains.some(({ name }) => name === hostname);
  const host = named ? [] : [reference('myhostname')];
  if (!tables.domains)
    return parameter('virtual_alias_domains', list(...host), originOf(['hostname']), hostReason);
  const why = 'all that their addresses do is to lead elsewhere';
  return parameter(
    'virtual_alias_domains',
    list(lookup(tables.domains), ...host),
    originOf(['domains']),
    why,
  );
}

const tableList = (table: PostfixTable | undefined): ReturnType<typeof list> =>
  table ? list(lookup(table)) : list();

const hostReason = 'the server itself has a postmaster and an abuse address, and no others';

const toDovecot: PostfixSection['parameters'] = [
  decided('virtual_transport', text(`lmtp:unix:${POSTFIX_PATHS.lmtpSocket}`), 'Dovecot delivers'),
  decided(
    'lmtp_line_length_limit',
    integer(0),
    'a broken line would change the message, and with it its DKIM signature',
  ),
];

const quota = 'Dovecot keeps the mailboxes and their quota';

const unlimitedFiles: PostfixSection['parameters'] = [
  decided('mailbox_size_limit', bytes(0), quota),
  decided('virtual_mailbox_limit', bytes(0), quota),
];

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
