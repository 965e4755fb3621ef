import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import { signs } from '../signs.ts';
import { aliasRows } from './alias-rows.ts';
import { loopback } from './loopback.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { senderRows } from './sender-rows.ts';
import { table } from './table.ts';
import { transportOf } from './throttles.ts';

/** The lookup tables of one configuration; undefined where it has no use for one. */
export interface PostfixTables {
  readonly domains: PostfixTable;
  readonly mailboxes: PostfixTable;
  readonly aliases: PostfixTable | undefined;
  readonly senders: PostfixTable;
  readonly nullSender: PostfixTable;
  readonly ownDomains: PostfixTable | undefined;
  readonly transport: PostfixTable | undefined;
  readonly tlsPolicy: PostfixTable | undefined;
  readonly milterClients: PostfixTable | undefined;
}

/** Makes every table that the configuration looks things up in. */
export function lowerTables(resolved: ResolvedSpec): PostfixTables {
  const { domains, outbound, tls, originOf } = resolved;
  const mail = originOf(['domains']);
  return {
    domains: table('domains', domains.map(domainRow), mail, 'the domains that receive mail here'),
    mailboxes: table(
      'mailboxes',
      domains.flatMap(mailboxRows),
      mail,
      'the mailboxes; any other recipient is refused while the client still listens',
    ),
    aliases: unlessEmpty('aliases', aliasRows(resolved), mail, 'where mail for each alias goes'),
    senders: table('senders', senderRows(domains), mail, 'the logins that own each sender address'),
    nullSender: nullSenderTable,
    ownDomains: unlessEmpty(
      'own-domains',
      domains.filter(sendsFromHereOnly).map(ownDomainRow),
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
    tlsPolicy: unlessEmpty(
      'tls-policy',
      tls.outbound.destinations.map(({ domain, level }) => ({ key: domain, answer: level })),
      originOf(['tls', 'outbound', 'destinations']),
      'destinations with a TLS level of their own',
    ),
    milterClients: signs(resolved) ? milterClients(resolved) : undefined,
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

/** The answer names the Maildir, for people; Postfix itself only needs one. */
const mailboxRows = ({ name, mailboxes }: ResolvedDomain): readonly PostfixTableRow[] =>
  mailboxes.map(({ address, localPart }) => ({ key: address, answer: `${name}/${localPart}/` }));

const domainRow = ({ name }: ResolvedDomain): PostfixTableRow => ({ key: name, answer: 'mailboxes' });

const sendsFromHereOnly = ({ spf }: ResolvedDomain): boolean =>
  spf.others === 'fail' && spf.include.length === 0;

const ownDomainRow = ({ name }: ResolvedDomain): PostfixTableRow => ({
  key: name,
  answer: '553 5.7.1 Senders of this domain log in on port 587 or 465',
});

const nullSenderTable: PostfixTable = {
  name: 'null-sender',
  type: 'texthash',
  rows: [{ key: '<>', answer: '553 5.7.1 A login sends as one of its own addresses' }],
  origin: { kind: 'mailc', reason: 'the null sender belongs to no login' },
  why: 'the check of logins and senders lets it pass',
};

/** Who may get a signature on port 25: the trusted networks. Mail of everybody else never meets the signer. */
function milterClients({ trusted }: ResolvedSpec): PostfixTable {
  const networks = [...loopback, ...trusted.map(({ network }) => network)];
  return {
    name: 'milter-clients',
    type: 'cidr',
    rows: [
      ...networks.map((network) => ({
        key: network.replace(/[[\]]/g, ''),
        answer: `unix:${POSTFIX_PATHS.milterSocket}`,
      })),
      { key: '0.0.0.0/0', answer: 'DISABLE' },
      { key: '::/0', answer: 'DISABLE' },
    ],
    origin: { kind: 'mailc', reason: 'mail from strangers is never signed' },
    why: 'so it does not wait for the signer either',
  };
}
