import { profiles } from '../../profiles/index.generated.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { OpendkimSettings, PostfixParameters } from '../../schema/overrides.ts';
import type { Platform } from '../../schema/platform.ts';
import type { ProfileName } from '../../schema/profile-name.ts';
import type {
  ResolvedLimits,
  ResolvedMasquerade,
  ResolvedOutbound,
  ResolvedOverrides,
  ResolvedSenders,
  ResolvedSpec,
  ResolvedTls,
} from '../../schema/resolved-spec.ts';
import type { Sections } from '../../schema/sections.ts';
import { resolveCertificate } from './certificate.ts';
import { resolveDomains } from './domains.ts';
import { featuresOf } from './features.ts';
import { resolveKubernetes } from './kubernetes.ts';
import { mergeSections } from './merge.ts';
import { resolveNetworks } from './networks.ts';
import { originsOf } from './origins.ts';
import { resolveRelay } from './relay.ts';
import { resolveServices } from './services.ts';
import { bytesOf } from './size.ts';
import { isPaced, resolvePace, resolveThrottles } from './throttles.ts';

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
    trusted: resolveNetworks(merged.trusted ?? profile.defaults.trusted.value),
    senders: resolveSenders(merged, profile),
    masquerade: resolveMasquerade(merged),
    verify: {
      recipients: merged.verify?.recipients ?? profile.defaults.verify.recipients.value,
      senders: merged.verify?.senders ?? false,
    },
    notices: merged.notices && { classes: merged.notices.classes, to: merged.notices.to.toLowerCase() },
    limits,
    dnsbl: merged.dnsbl ?? profile.defaults.dnsbl.value,
    services: resolveServices(
      merged.services ?? {},
      profile.defaults.services.value,
      [merged.publish ?? profile.defaults.publish.value].flat(),
    ).filter(({ name: service }) => profile.features.includes(service)),
    outbound: resolveOutbound(merged, profile),
    auth: {
      mechanisms: merged.auth?.mechanisms ?? profile.defaults.auth.mechanisms.value,
      requireTls: merged.auth?.requireTls ?? profile.defaults.auth.requireTls.value,
    },
  };
  return {
    name,
    base: profile.name,
    features: featuresOf(facts, profile),
    hostname: (merged.hostname ?? spec.hostname).toLowerCase(),
    platform: options.platform ?? merged.platform ?? profile.defaults.platform.value,
    ...facts,
    tls: resolveTls(merged, profile),
    resources: {
      traffic: merged.resources?.traffic,
      memoryBytes: merged.resources?.memory === undefined ? undefined : bytesOf(merged.resources.memory),
    },
    kubernetes: resolveKubernetes(merged, { name, profile, ...facts }),
    images: {
      repository: merged.images?.repository ?? profile.defaults.images.repository.value,
    },
    overrides: resolveOverrides(merged),
    originOf: originsOf(spec, name, profile, isPaced(facts.outbound)),
  };
}

function resolveOverrides({ postfix, dovecot, opendkim }: Sections): ResolvedSpec['overrides'] {
  return {
    postfix: withReasons(postfix?.parameters),
    dovecot: withReasons(dovecot?.settings),
    opendkim: withReasons(opendkim?.settings),
  };
}

/** Each value with its reason, which may be left out where no promise is broken. */
function withReasons(written: PostfixParameters | OpendkimSettings = {}): ResolvedOverrides {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, typeof value === 'object' ? value : { value }]),
  );
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
    guessesPerMinute: limits.guessesPerMinute ?? defaults.limits.guessesPerMinute?.value,
    guessesPerLogin: limits.guessesPerLogin ?? defaults.limits.guessesPerLogin?.value,
    exemptTrusted: limits.exemptTrusted ?? defaults.limits.exemptTrusted?.value ?? true,
    recipientsPerMessage: limits.recipientsPerMessage ?? defaults.limits.recipientsPerMessage.value,
  };
}

/** The keys of `domains` are the sender's own in any case. */
function resolveSenders({ senders, domains = {} }: Sections, { defaults }: Profile): ResolvedSenders {
  const limited =
    senders === undefined ? defaults.senders.value === 'own-domains' : senders.anybody === undefined;
  if (!limited) return { kind: 'anybody' };
  const names = [...Object.keys(domains), ...(senders?.domains ?? [])].map((name) => name.toLowerCase());
  return { kind: 'domains', domains: [...new Set(names)] };
}

function resolveMasquerade({ masquerade }: Sections): ResolvedMasquerade | undefined {
  if (masquerade === undefined) return undefined;
  const { domains, except = [], envelope = true } = masquerade;
  const lower = (text: string): string => text.toLowerCase();
  return { domains: domains.map(lower), except: except.map(lower), envelope };
}

function resolveTls({ tls = {} }: Sections, profile: Profile): ResolvedTls {
  const { defaults } = profile;
  const { certificate, outbound } = tls;
  return {
    certificate: resolveCertificate(certificate, profile),
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

function resolveOutbound(sections: Sections, profile: Profile): ResolvedOutbound {
  const { outbound = {} } = sections;
  const { defaults } = profile;
  const { outbound: ofDeliveries } = resolveTls(sections, profile);
  const relay = outbound.relay ?? defaults.outbound.relay?.value;
  return {
    addressFamily: outbound.addressFamily ?? defaults.outbound.addressFamily.value,
    throttles: profile.features.includes('throttles') ? resolveThrottles(outbound.throttles ?? {}) : [],
    pace: resolvePace(outbound.pace ?? {}),
    relay: relay && resolveRelay(relay, ofDeliveries),
    relaysBySender: Object.entries(outbound.relaysBySender ?? {}).map(([sender, each]) => ({
      sender: sender.toLowerCase(),
      ...resolveRelay(each, ofDeliveries),
    })),
  };
}
