import { profiles } from '../../profiles/index.generated.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { Platform } from '../../schema/platform.ts';
import type { ProfileName } from '../../schema/profile-name.ts';
import type {
  ResolvedLimits,
  ResolvedOutbound,
  ResolvedSpec,
  ResolvedTls,
} from '../../schema/resolved-spec.ts';
import type { Sections } from '../../schema/sections.ts';
import { resolveDomains } from './domains.ts';
import { featuresOf } from './features.ts';
import { mergeSections } from './merge.ts';
import { resolveNetworks } from './networks.ts';
import { originsOf } from './origins.ts';
import { resolveServices } from './services.ts';
import { bytesOf } from './size.ts';
import { resolveThrottles } from './throttles.ts';

/**
 * One profile of a mail.yaml with nothing left to decide.
 *
 * @param spec - has passed the schema; what rules say about it does not matter here
 * @param name - a key of `spec.profiles`
 */
export function resolveProfile(
  spec: MailSpec,
  name: string,
  options: { readonly platform?: Platform | undefined } = {},
): ResolvedSpec {
  const { profiles: uses, version: _, ...top } = spec;
  const { base: declaredBase, ...own } = (Object.hasOwn(uses, name) ? uses[name] : undefined) ?? {};
  const profile = profileOf(declaredBase ?? name);
  const merged = mergeSections(top, own);
  const limits = resolveLimits(merged, profile);
  const facts = {
    domains: resolveDomains(merged.domains ?? {}, limits.mailboxSizeBytes, profile),
    trusted: resolveNetworks(merged.trusted ?? []),
    limits,
    dnsbl: merged.dnsbl ?? profile.defaults.dnsbl.value,
    services: resolveServices(
      merged.services ?? {},
      profile.defaults.services.value,
      merged.publish ?? profile.defaults.publish.value,
    ),
    outbound: resolveOutbound(merged, profile),
  };
  return {
    name,
    base: profile.name,
    features: featuresOf(facts, profile),
    hostname: (merged.hostname ?? spec.hostname).toLowerCase(),
    platform: options.platform ?? merged.platform ?? profile.defaults.platform.value,
    ...facts,
    tls: resolveTls(merged, profile),
    auth: {
      mechanisms: merged.auth?.mechanisms ?? profile.defaults.auth.mechanisms.value,
      requireTls: merged.auth?.requireTls ?? profile.defaults.auth.requireTls.value,
    },
    images: {
      repository: merged.images?.repository ?? profile.defaults.images.repository.value,
    },
    overrides: resolveOverrides(merged),
    originOf: originsOf(spec, name, profile),
  };
}

function resolveOverrides({ postfix, dovecot, opendkim }: Sections): ResolvedSpec['overrides'] {
  return {
    postfix: postfix?.parameters ?? {},
    dovecot: dovecot?.settings ?? {},
    opendkim: opendkim?.settings ?? {},
  };
}

/** A name that is no built-in profile has a finding of its own; everything else can still be checked. */
function profileOf(name: string): Profile {
  return Object.hasOwn(profiles, name) ? profiles[name as ProfileName] : profiles.mailserver;
}

function resolveLimits({ limits = {} }: Sections, { defaults }: Profile): ResolvedLimits {
  return {
    messageSizeBytes: bytesOf(limits.messageSize ?? defaults.limits.messageSize.value),
    mailboxSizeBytes: bytesOf(limits.mailboxSize ?? defaults.limits.mailboxSize.value),
    connectionsPerMinute: limits.connectionsPerMinute ?? defaults.limits.connectionsPerMinute.value,
    messagesPerMinute: limits.messagesPerMinute ?? defaults.limits.messagesPerMinute.value,
    recipientsPerMinute: limits.recipientsPerMinute,
    recipientsPerMessage: limits.recipientsPerMessage ?? defaults.limits.recipientsPerMessage.value,
  };
}

function resolveTls({ tls = {} }: Sections, { defaults }: Profile): ResolvedTls {
  const { certificate, outbound } = tls;
  return {
    certificate: {
      directory: certificate?.directory ?? defaults.tls.certificate.directory.value,
      chain: certificate?.chain ?? defaults.tls.certificate.chain.value,
      key: certificate?.key ?? defaults.tls.certificate.key.value,
    },
    minimum: (tls.minimum ?? defaults.tls.minimum.value) === 'TLSv1.3' ? 'TLSv1.3' : 'TLSv1.2',
    inbound: tls.inbound ?? defaults.tls.inbound.value,
    outbound: {
      level: outbound?.level ?? defaults.tls.outbound.level.value,
      destinations: Object.entries(outbound?.destinations ?? {}).map(([domain, level]) => ({
        domain: domain.toLowerCase(),
        level,
      })),
    },
  };
}

function resolveOutbound({ outbound = {} }: Sections, { defaults }: Profile): ResolvedOutbound {
  return {
    addressFamily: outbound.addressFamily ?? defaults.outbound.addressFamily.value,
    throttles: resolveThrottles(outbound.throttles ?? {}),
  };
}
