import type { Profile } from '../../profiles/profile.ts';
import type { Domain } from '../../schema/domain.ts';
import type { Mailbox } from '../../schema/mailbox.ts';
import type { ResolvedAlias, ResolvedDomain, ResolvedMailbox } from '../../schema/resolved-spec.ts';
import { wholeAddress } from './address.ts';
import { resolveDkim } from './dkim.ts';
import { millisecondsOf } from './duration.ts';
import { withRoleAliases } from './role-aliases.ts';
import { bytesOf } from './size.ts';

/** The domains with whole addresses, every one of them with somebody behind `postmaster` and `abuse`. */
export function resolveDomains(
  domains: Readonly<Record<string, Domain>>,
  mailboxSizeBytes: number,
  profile: Profile,
): readonly ResolvedDomain[] {
  const names = new Set(Object.keys(domains).map((name) => name.toLowerCase()));
  const resolved = Object.entries(domains).map(([name, domain]) =>
    resolveDomain(name.toLowerCase(), domain, names, mailboxSizeBytes, profile),
  );
  return withRoleAliases(resolved);
}

function resolveDomain(
  name: string,
  domain: Domain,
  localDomains: ReadonlySet<string>,
  mailboxSizeBytes: number,
  profile: Profile,
): ResolvedDomain {
  const address = (text: string): string => wholeAddress(text, name, localDomains);
  const here = answersFor(domain, profile);
  const { mailboxes = {}, aliases = {}, catchAll = [] } = here ? domain : {};
  return {
    name,
    here,
    mailboxes: Object.entries(mailboxes).map(([localPart, mailbox]) =>
      resolveMailbox(localPart.toLowerCase(), name, mailbox, mailboxSizeBytes),
    ),
    aliases: Object.entries(aliases).map(
      ([localPart, targets]): ResolvedAlias => ({
        address: address(localPart),
        targets: [targets].flat().map(address),
      }),
    ),
    catchAll: [catchAll].flat().map(address),
    dkim: profile.features.includes('dkim') && domain.dkim ? resolveDkim(domain.dkim) : undefined,
    unsigned: domain.unsigned,
    spf: {
      others: domain.spf?.others ?? profile.defaults.domain.spf.others.value,
      include: domain.spf?.include ?? [],
    },
    dmarc: domain.dmarc && {
      policy: domain.dmarc.policy,
      subdomains: domain.dmarc.subdomains,
      reports: domain.dmarc.reports,
    },
    mtaSts: domain.mtaSts && {
      mode: domain.mtaSts.mode,
      maxAgeSeconds: Math.floor(millisecondsOf(domain.mtaSts.maxAge ?? '7d') / 1000),
    },
    tlsReports: domain.tlsReports?.toLowerCase(),
  };
}

/** A profile without mailboxes answers for the domains that need none. */
function answersFor({ mailboxes = {}, aliases = {}, catchAll = [] }: Domain, { features }: Profile): boolean {
  if (features.includes('mailboxes')) return true;
  if (!features.includes('aliases') || Object.keys(mailboxes).length > 0) return false;
  return Object.keys(aliases).length > 0 || catchAll.length > 0;
}

function resolveMailbox(
  localPart: string,
  domain: string,
  mailbox: Mailbox,
  defaultBytes: number,
): ResolvedMailbox {
  return {
    address: `${localPart}@${domain}`,
    localPart,
    password: resolvePassword(mailbox),
    quotaBytes: mailbox.quota === undefined ? defaultBytes : bytesOf(mailbox.quota),
  };
}

function resolvePassword({ password }: Mailbox): ResolvedMailbox['password'] {
  if ('hash' in password) return { kind: 'hash', hash: password.hash };
  if ('secret' in password) return { kind: 'secret', secret: password.secret };
  return { kind: 'plain', plain: password.plain };
}
