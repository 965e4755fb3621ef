import type { RuleContext } from '../rule.ts';
import { directoryOf, type WrittenAlias } from './directory.ts';
import { domainsHere } from './domains-here.ts';
import { type WrittenRelay, writtenRelays } from './written-relays.ts';

/** An alias that leads strangers' mail elsewhere, through the upstream server of all mail. */
export interface ForwardedUpstream {
  readonly alias: WrittenAlias;
  /** The first of its targets that is elsewhere. */
  readonly target: WrittenAlias['targets'][number];
  readonly upstream: WrittenRelay;
}

/**
 * What strangers send to an alias keeps its envelope sender, so it leaves as mail of a foreign sender. A server of
 * `relaysBySender` takes the senders that it is named for, and never that mail.
 */
export function forwardedUpstream({ sections, resolved }: RuleContext): readonly ForwardedUpstream[] {
  const upstream = writtenRelays(sections).find(({ sender }) => sender === undefined);
  if (upstream === undefined || !resolved.features.has('smtp-inbound')) return [];
  const here = domainsHere(resolved);
  return directoryOf(sections).aliases.flatMap((alias) => {
    if (!here.has(domainOf(alias.address))) return [];
    const target = alias.targets.find(({ address }) => !here.has(domainOf(address)));
    return target === undefined ? [] : [{ alias, target, upstream }];
  });
}

/** What to write instead, in both cases. */
export const forwardingHelp =
  'Lead it to a mailbox here; or name the upstream server for your own senders, at `outbound.relaysBySender` instead of `outbound.relay`, so that forwarded mail goes to the exchanger of its recipient. mailc does not rewrite senders (SRS).';

/** The same with a mailbox of this file, where it has one. */
export function forwardingHelpOf({ sections }: RuleContext): string {
  const [mailbox] = directoryOf(sections).mailboxes.keys();
  return mailbox === undefined
    ? forwardingHelp
    : forwardingHelp.replace('a mailbox here;', `a mailbox here, such as \`${mailbox}\`;`);
}

export const subjectOf = ({ address }: WrittenAlias): string =>
  address.startsWith('@') ? `The catch-all of ${address.slice(1)}` : `The alias ${address}`;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
