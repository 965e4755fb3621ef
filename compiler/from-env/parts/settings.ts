import type { Limits } from '../../../schema/limits.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { Services } from '../../../schema/services.ts';
import type { NotCarried } from '../facts.ts';
import type { Context, Part } from '../part.ts';
import { certificatePart } from './certificate.ts';

/** Networks that may relay. */
export function trustedPart(context: Context): Part {
  const { facts, profile, sources } = context;
  const { networks } = facts;
  if (networks === undefined || networks.length === 0) return nobodyTrusted(context);
  const usual = profile.defaults.trusted.value.map(({ network }) => network);
  if (JSON.stringify([...networks].sort()) === JSON.stringify([...usual].sort())) return { sections: {} };
  const source = sources.networks;
  const reason = source === undefined ? 'Docker makes networks in here' : `it was in ${source.name}`;
  return {
    sections: { trusted: networks.map((network) => ({ network, reason })) },
    ...(networks.some(isWide)
      ? { comments: { trusted: "decide: narrow it to the application's own network" } }
      : {}),
  };
}

/** Without logins nobody could send: a network stands there that has to be replaced. */
function nobodyTrusted({ profile }: Context): Part {
  if (profile.features.includes('mailboxes') || profile.defaults.trusted.value.length > 0)
    return { sections: {} };
  return {
    sections: { trusted: [{ network: '10.5.5.0/24', reason: "the application's own network" }] },
    comments: { trusted: 'decide: who may hand in mail' },
  };
}

/** Wider than one network of hosts. */
const isWide = (network: string): boolean =>
  Number(network.split('/')[1]) < (network.includes(':') ? 64 : 24);

/** Limits on sizes and rates. */
export function limitsPart({ facts }: Context): Part {
  const limits: Limits = {
    ...(facts.messageSize === undefined ? {} : { messageSize: facts.messageSize }),
    ...(facts.mailboxSize === undefined ? {} : { mailboxSize: facts.mailboxSize }),
    ...(facts.connectionsPerMinute === undefined ? {} : { connectionsPerMinute: facts.connectionsPerMinute }),
    ...(facts.messagesPerMinute === undefined ? {} : { messagesPerMinute: facts.messagesPerMinute }),
    ...(facts.recipientsPerMinute === undefined ? {} : { recipientsPerMinute: facts.recipientsPerMinute }),
    ...(facts.recipientsPerMessage === undefined ? {} : { recipientsPerMessage: facts.recipientsPerMessage }),
  };
  return { sections: Object.keys(limits).length === 0 ? {} : { limits } };
}

/** Services that are off. */
export function servicesPart({ facts, profile }: Context): Part {
  if (!profile.features.includes('mailboxes')) return { sections: {} };
  const services: Services = {
    ...(facts.imap === false ? { imap: false, imaps: false } : {}),
    ...(facts.pop3 === false ? { pop3: false, pop3s: false } : {}),
  };
  return { sections: Object.keys(services).length === 0 ? {} : { services } };
}

/** Host names that are hidden. */
export const masqueradePart = ({ facts: { masquerade } }: Context): Part => ({
  sections: masquerade === undefined ? {} : { masquerade: { domains: [...masquerade] } },
});

/** TLS levels and the certificate. */
export function tlsPart(context: Context): Part {
  const { facts, profile, sources } = context;
  const { certificate, notCarried: lostFiles } = certificatePart(context);
  const weaker = isTooWeak(facts, profile);
  const source = sources.outboundTls;
  const notCarried: readonly NotCarried[] = [
    ...(weaker && source !== undefined
      ? [{ variable: source.name, line: source.line, ...verifiedOnly(facts) }]
      : []),
    ...lostFiles,
  ];
  const { inbound, outbound } = profile.defaults.tls;
  const tls: NonNullable<Sections['tls']> = {
    ...(certificate === undefined ? {} : { certificate }),
    ...(facts.inboundTls === undefined || facts.inboundTls === inbound.value
      ? {}
      : { inbound: facts.inboundTls }),
    ...(facts.outboundTls === undefined || weaker || facts.outboundTls === outbound.level.value
      ? {}
      : { outbound: { level: facts.outboundTls } }),
  };
  if (Object.keys(tls).length === 0) return { sections: {}, notCarried };
  return {
    sections: { tls },
    notCarried,
    ...(certificate === undefined
      ? {}
      : {
          comments: {
            'tls.certificate.directory': 'decide: where it is on this machine, not in the old container',
          },
        }),
  };
}

const verifiedOnly = ({ relayPassword }: Context['facts']) => ({
  reason: 'mail goes to the upstream server over verified TLS only',
  instead:
    relayPassword === true
      ? 'Nothing: the password goes to a server that has proved its name.'
      : 'Nothing, unless its certificate cannot be verified: then write `tls: { outbound: { level: encrypt } }`.',
});

/** A level without a proof of who the upstream server is, where the profile or a password demands one. */
function isTooWeak(
  { outboundTls, relayHost, relayPassword }: Context['facts'],
  profile: Context['profile'],
): boolean {
  if (!['none', 'may', 'encrypt'].includes(outboundTls ?? '')) return false;
  const login =
    relayHost !== undefined && relayPassword === true && profile.features.includes('upstream-login');
  return login || profile.defaults.tls.outbound.level.value === 'secure';
}
