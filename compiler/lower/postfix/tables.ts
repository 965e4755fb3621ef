import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import { onlyTrusted } from '../only-trusted.ts';
import { signs } from '../signs.ts';
import { aliasRows } from './alias-rows.ts';
import { gateways, trustedRows } from './gateways.ts';
import { limitedSenders, trustedClients } from './limited-senders.ts';
import { mailboxRoomTable } from './mailbox-room.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { senderRows } from './sender-rows.ts';
import { table } from './table.ts';
import { transportOf } from './throttles.ts';
import { unsignable } from './unsignable.ts';
import { upstreamPolicies, upstreamsBySender } from './upstreams.ts';
import { verifiedClients } from './verification.ts';

/** The lookup tables of one configuration; undefined where it has no use for one. */
export interface PostfixTables {
  readonly domains: PostfixTable | undefined;
  readonly mailboxes: PostfixTable | undefined;
  readonly aliases: PostfixTable | undefined;
  readonly senders: PostfixTable | undefined;
  readonly nullSender: PostfixTable | undefined;
  readonly senderDomains: PostfixTable | undefined;
  readonly trustedClients: PostfixTable | undefined;
  readonly verifiedClients: PostfixTable | undefined;
  readonly ownDomains: PostfixTable | undefined;
  readonly transport: PostfixTable | undefined;
  readonly upstreams: PostfixTable | undefined;
  readonly tlsPolicy: PostfixTable | undefined;
  readonly milterClients: PostfixTable | undefined;
  readonly unsignable: PostfixTable | undefined;
  readonly gateways: PostfixTable | undefined;
  readonly mailboxRoom: PostfixTable | undefined;
}

/** Makes every table that the configuration looks things up in. */
export function lowerTables(resolved: ResolvedSpec): PostfixTables {
  const { domains, features, outbound, originOf } = resolved;
  const mail = originOf(['domains']);
  const keepsMail = features.has('mailboxes');
  const logins = features.has('logins');
  return {
    domains: unlessEmpty(
      'domains',
      domains.filter(({ here }) => here).map(({ name }) => domainRow(name, keepsMail)),
      mail,
      'the domains that receive mail here',
    ),
    mailboxes: keepsMail
      ? table(
          'mailboxes',
          domains.flatMap(mailboxRows),
          mail,
          'the mailboxes; any other recipient is refused while the client still listens',
        )
      : undefined,
    aliases: unlessEmpty('aliases', aliasRows(resolved), mail, 'where mail for each alias goes'),
    senders: logins
      ? table('senders', senderRows(domains), mail, 'the logins that own each sender address')
      : undefined,
    nullSender: logins ? nullSenderTable : undefined,
    senderDomains: limitedSenders(resolved),
    trustedClients: onlyTrusted(resolved) ? undefined : trustedClients(resolved),
    verifiedClients: onlyTrusted(resolved) ? undefined : verifiedClients(resolved),
    ownDomains: unlessEmpty(
      'own-domains',
      onlyTrusted(resolved)
        ? []
        : domains.filter(sendsFromHereOnly).map(({ name }) => ownDomainRow(name, logins)),
      mail,
      'domains whose SPF record says that nobody else sends for them',
    ),
    transport: unlessEmpty(
      'transport',
      outbound.throttles.flatMap((throttle) =>
        throttle.domains.map((domain) => ({ key: domain, answer: `${transportOf(throttle)}:` })),
      ),
      originOf(['outbound', 'throttles']),
      'recipient domains that are sent to at a pace of their own',
    ),
    upstreams: unlessEmpty(
      'upstreams-by-sender',
      upstreamsBySender(outbound),
      originOf(['outbound', 'relaysBySender']),
      'sender domains whose mail goes to a server of their own',
    ),
    tlsPolicy: tlsPolicy(resolved),
    milterClients: signs(resolved) && !onlyTrusted(resolved) ? milterClients(resolved) : undefined,
    unsignable: signs(resolved) ? unsignable : undefined,
    gateways: resolved.trusted.length > 0 ? gateways : undefined,
    mailboxRoom: mailboxRoomTable(resolved),
  };
}

function unlessEmpty(
  name: string,
  rows: readonly PostfixTableRow[],
  origin: Origin,
  why: string,
): PostfixTable | undefined {
  return rows.length === 0 ? undefined : table(name, rows, origin, why);
}

/** Upstream servers have a level of their own, whatever holds for the rest. */
function tlsPolicy({ outbound, tls, originOf }: ResolvedSpec): PostfixTable | undefined {
  const upstream = upstreamPolicies(outbound);
  const { destinations } = tls.outbound;
  const rows = destinations.map(({ domain, level }) => ({ key: domain, answer: level }));
  return unlessEmpty(
    'tls-policy',
    [...upstream, ...rows],
    originOf(
      rows.length > 0
        ? ['tls', 'outbound', 'destinations']
        : ['outbound', outbound.relay ? 'relay' : 'relaysBySender'],
    ),
    upstream.length > 0
      ? 'the upstream servers, and other destinations with a TLS level of their own'
      : 'destinations with a TLS level of their own',
  );
}

/** The answer names the Maildir, for people; Postfix itself only needs one. */
const mailboxRows = ({ name, mailboxes }: ResolvedDomain): readonly PostfixTableRow[] =>
  mailboxes.map(({ address, localPart }) => ({ key: address, answer: `${name}/${localPart}/` }));

/** Nobody reads the answer but people. */
const domainRow = (name: string, keepsMail: boolean): PostfixTableRow => ({
  key: name,
  answer: keepsMail ? 'mailboxes' : 'aliases',
});

const sendsFromHereOnly = ({ spf }: ResolvedDomain): boolean =>
  spf.others === 'fail' && spf.include.length === 0;

const ownDomainRow = (name: string, logins: boolean): PostfixTableRow => ({
  key: name,
  answer: logins
    ? '553 5.7.1 Senders of this domain log in on port 587 or 465'
    : '553 5.7.1 Senders of this domain send from networks of their own',
});

const nullSenderTable: PostfixTable = {
  name: 'null-sender',
  type: 'texthash',
  rows: [{ key: '<>', answer: '553 5.7.1 A login sends as one of its own addresses' }],
  origin: { kind: 'mailc', reason: 'the null sender belongs to no login' },
  why: 'the check of logins and senders lets it pass',
};

/** Who may get a signature on port 25: the trusted networks. Mail of everybody else never meets the signer. */
function milterClients(resolved: ResolvedSpec): PostfixTable {
  return {
    name: 'milter-clients',
    type: 'cidr',
    rows: [
      ...trustedRows(resolved, { trusted: `unix:${POSTFIX_PATHS.milterSocket}`, stranger: 'DISABLE' }),
      { key: '0.0.0.0/0', answer: 'DISABLE' },
      { key: '::/0', answer: 'DISABLE' },
    ],
    origin: { kind: 'mailc', reason: 'mail from strangers is never signed' },
    why: 'so it does not wait for the signer either',
  };
}
