import type { Dkim } from '../../../schema/dkim.ts';
import type { Domain } from '../../../schema/domain.ts';
import type { Facts, NotCarried } from '../facts.ts';
import type { Context, Part } from '../part.ts';

/** The host's name, the domains and whose mail is taken. */
export function domainsPart(context: Context): Part {
  const { facts, profile } = context;
  const here = profile.features.includes('mailboxes');
  const { own, others, decided } = here ? mailDomains(facts) : senderDomains(facts, delivers(context));
  const host = hostname(context, own);
  const entries = own.map((name) => [name, domainOf(context, name, here)] as const);
  const signer = facts.otherSigner;
  const comments = Object.fromEntries(
    own.flatMap((name) => [
      ...(decided ? [] : [[`domains.${name}`, 'decide: your own domain'] as const]),
      ...(signer === undefined || facts.dkim === true
        ? []
        : [[`domains.${name}`, `decide: the DKIM key that ${signer} signed with, or unsigned`] as const]),
    ]),
  );
  const parts = entries.map(([, part]) => part);
  return {
    sections: {
      hostname: host.name,
      ...(own.length === 0
        ? {}
        : { domains: Object.fromEntries(entries.map(([name, { domain }]) => [name, domain])) }),
      ...senders(context, others),
    },
    comments: { ...host.comments, ...comments },
    notCarried: host.notCarried,
    toDo: parts.flatMap(({ toDo }) => toDo),
  };
}

interface Names {
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Whether the file said them, or something that they follow from. */
  readonly decided: boolean;
}

function mailDomains(facts: Facts): Names {
  const above = facts.domain ?? facts.postmaster?.split('@')[1] ?? parent(facts.hostname);
  const name = above ?? facts.senderDomains?.[0];
  const own = name ?? 'example.com';
  const others = (facts.senderDomains ?? []).filter((each) => each !== own);
  return { own: [own], others, decided: name !== undefined };
}

/** A profile that delivers by itself signs everything, or says why not. */
const delivers = ({ profile }: Pick<Context, 'profile'>): boolean => !profile.features.includes('upstream');

/** With DKIM every sender domain has a key; without, only the system's own domain is declared, the others are allowed. */
function senderDomains(facts: Facts, signsAll: boolean): Names {
  const allowed = facts.senderDomains ?? [];
  const main = facts.domain ?? (allowed.length === 0 ? parent(facts.hostname) : undefined);
  if (main === undefined || facts.dkim === true || signsAll) {
    const own = [...new Set([...(main === undefined ? [] : [main]), ...allowed])];
    if (own.length > 0 || facts.anySender === true) return { own, others: [], decided: true };
    return { own: ['example.com'], others: [], decided: false };
  }
  return { own: [main], others: allowed.filter((each) => each !== main), decided: true };
}

/** The domain above a host; undefined for a name of two labels, which is a domain itself. */
const parent = (host: string | undefined): string | undefined =>
  host !== undefined && host.split('.').length > 2 ? host.slice(host.indexOf('.') + 1) : undefined;

function hostname({ facts, sources }: Context, own: readonly string[]) {
  const invented = `mail.${own[0] ?? 'example.com'}`;
  const notCarried: NotCarried[] = [];
  if (facts.hostname !== undefined && !own.includes(facts.hostname)) {
    return { name: facts.hostname, comments: {}, notCarried };
  }
  if (facts.hostname !== undefined) {
    notCarried.push({
      variable: sources.hostname?.name ?? 'the host name',
      ...(sources.hostname === undefined ? {} : { line: sources.hostname.line }),
      reason:
        'the name of the host is a mail domain as well, and Postfix would not know which of the two is meant',
      instead: 'Decide on a name of its own at `hostname`, and give it A and PTR records.',
    });
  }
  const comments = { hostname: 'decide: the name of the host, with A and PTR records' };
  return { name: invented, comments, notCarried };
}

function domainOf(
  { facts, system, profile }: Context,
  name: string,
  here: boolean,
): { readonly domain: Domain; readonly toDo: readonly string[] } {
  const development = profile.name === 'dev-mailbox';
  const accounts = here ? mailboxesOf(facts, system.developmentAccounts, development, name) : undefined;
  const signing = signingOf({ facts, profile }, name);
  return {
    domain: { ...accounts?.domain, ...signing.domain },
    toDo: [...(accounts?.toDo ?? []), ...signing.toDo],
  };
}

function mailboxesOf(
  { postmaster }: Facts,
  accounts: Context['system']['developmentAccounts'],
  development: boolean,
  domain: string,
): { readonly domain: Domain; readonly toDo: readonly string[] } {
  if (development && accounts !== undefined && accounts[0] !== undefined) {
    const mailboxes = Object.fromEntries(
      accounts.map(({ name, password }) => [name, { password: { plain: password } }]),
    );
    return { domain: { mailboxes, aliases: { postmaster: accounts[0].name } }, toDo: [] };
  }
  const local = postmaster?.endsWith(`@${domain}`) === true ? (postmaster.split('@')[0] ?? '') : 'postmaster';
  const elsewhere = postmaster !== undefined && !postmaster.endsWith(`@${domain}`) ? postmaster : undefined;
  const secret = `${local}-password`;
  return {
    domain: {
      mailboxes: { [local]: { password: { secret } } },
      ...(local === 'postmaster' ? {} : { aliases: { postmaster: local } }),
    },
    toDo: [
      `secrets/${secret}: the password of ${local}@${domain}, or its hash`,
      ...(elsewhere === undefined
        ? []
        : [`domains.${domain}.aliases: the postmaster's address is of another domain`]),
    ],
  };
}

/** Neither a key nor a reason: `check` asks for one of them, and the comment says who may have signed. */
const undecided = { domain: {}, toDo: [], decide: true };

function signingOf(
  { facts, profile }: Pick<Context, 'facts' | 'profile'>,
  domain: string,
): { readonly domain: Domain; readonly toDo: readonly string[]; readonly decide?: boolean } {
  const nothing = { domain: {}, toDo: [] };
  if (!profile.features.includes('dkim')) return nothing;
  if (facts.otherSigner !== undefined && facts.dkim !== true) return undecided;
  // Who delivers signs; in front of an upstream the provider does, unless the old system did.
  const wanted = facts.dkim ?? (facts.selector !== undefined || delivers({ profile }));
  if (!wanted) {
    return profile.features.includes('mailboxes') || delivers({ profile })
      ? { domain: { unsigned: 'the old system did not sign' }, toDo: [] }
      : nothing;
  }
  const selector = facts.selector ?? 'mail';
  const secret = `dkim-${domain}-${selector}`;
  const dkim: Dkim = { selectors: { [selector]: { key: { secret } } } };
  return {
    domain: { dkim },
    toDo: [
      `secrets/${secret}: the private key that signed until now; or make one with \`mailc keygen ${domain} ${selector}\`, which prints the lines for mail.yaml`,
    ],
  };
}

function senders({ facts, profile, system }: Context, others: readonly string[]): Part['sections'] {
  if (facts.anySender === true && facts.senderDomains === undefined) {
    return profile.defaults.senders.value === 'anybody'
      ? {}
      : { senders: { anybody: `${system.title} took mail of any sender` } };
  }
  if (others.length === 0 || !profile.features.includes('sender-domains')) return {};
  return { senders: { domains: [...others] } };
}
