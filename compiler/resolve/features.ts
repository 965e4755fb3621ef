import type { Profile } from '../../profiles/profile.ts';
import type { Feature } from '../../schema/feature.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

type Facts = Pick<ResolvedSpec, 'domains' | 'trusted' | 'limits' | 'dnsbl' | 'services' | 'outbound'>;

/** What this mail.yaml promises: of what its profile can, that which it uses. */
export function featuresOf(facts: Facts, profile: Profile): ReadonlySet<Feature> {
  return new Set(profile.features.filter((feature) => isUsed(feature, facts)));
}

function isUsed(feature: Feature, facts: Facts): boolean {
  const { domains, limits } = facts;
  switch (feature) {
    case 'smtp-inbound':
      return offers(facts, 'smtp');
    case 'submission':
    case 'submissions':
    case 'imap':
    case 'imaps':
    case 'pop3':
    case 'pop3s':
      return offers(facts, feature);
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
    case 'outbound-delivery':
      return true;
    case 'throttles':
      return facts.outbound.throttles.length > 0;
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
