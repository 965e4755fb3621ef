import type { Profile } from '../../profiles/profile.ts';
import type { Feature } from '../../schema/feature.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

type Facts = Pick<
  ResolvedSpec,
  | 'domains'
  | 'trusted'
  | 'senders'
  | 'masquerade'
  | 'verify'
  | 'notices'
  | 'limits'
  | 'auth'
  | 'dnsbl'
  | 'services'
  | 'outbound'
>;

/** What this mail.yaml promises: of what its profile can, that which it uses. */
export function featuresOf(facts: Facts, profile: Profile): ReadonlySet<Feature> {
  return new Set(profile.features.filter((feature) => isUsed(feature, facts)));
}

function isUsed(feature: Feature, facts: Facts): boolean {
  const { domains, limits, outbound } = facts;
  const relays = [outbound.relay, ...outbound.relaysBySender].filter((relay) => relay !== undefined);
  switch (feature) {
    case 'smtp-inbound':
      return offers(facts, 'smtp');
    case 'smtp':
    case 'submission':
    case 'submissions':
    case 'imap':
    case 'imaps':
    case 'pop3':
    case 'pop3s':
      return offers(facts, feature);
    case 'logins':
    case 'mailboxes':
    case 'quota':
      return domains.some((domain) => domain.mailboxes.length > 0);
    case 'aliases':
      return domains.some((domain) => domain.aliases.length > 0);
    case 'catch-all':
      return domains.some((domain) => domain.catchAll.length > 0);
    case 'trusted-networks':
      return facts.trusted.length > 0;
    case 'dkim':
      return domains.some(({ dkim }) =>
        dkim?.selectors.some(({ name, secret }) => name === dkim.signWith && secret !== undefined),
      );
    case 'plain-logins':
      return !facts.auth.requireTls && domains.some((domain) => domain.mailboxes.length > 0);
    case 'sender-domains':
      return facts.senders.kind === 'domains';
    case 'masquerading':
      return facts.masquerade !== undefined;
    case 'address-verification':
      return facts.verify.recipients || facts.verify.senders;
    case 'notices':
      return facts.notices !== undefined;
    case 'outbound-delivery':
      return facts.outbound.relay === undefined;
    case 'upstream':
      return relays.length > 0;
    case 'upstream-login':
      return relays.some(({ credentials }) => credentials !== undefined);
    case 'upstream-by-sender':
      return facts.outbound.relaysBySender.length > 0;
    case 'throttles':
      return facts.outbound.throttles.length > 0;
    case 'pace':
      return Object.values(facts.outbound.pace).some((value) => value !== undefined);
    case 'dnsbl':
      return facts.dnsbl.length > 0;
    case 'rate-limits':
      return (
        limits.connectionsPerMinute !== undefined ||
        limits.messagesPerMinute !== undefined ||
        limits.recipientsPerMinute !== undefined
      );
  }
}

function offers({ services }: Facts, name: string): boolean {
  return services.some((service) => service.name === name);
}
