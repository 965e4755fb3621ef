import type { Limits } from '../../../schema/limits.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { Services } from '../../../schema/services.ts';
import type { NotCarried } from '../facts.ts';
import { type Context, notHere, type Part } from '../part.ts';

/** Networks that may relay. */
export function trustedPart(context: Context): Part {
  const { facts, profile, sources } = context;
  const { networks } = facts;
  if (networks === undefined || networks.length === 0) return { sections: {} };
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

/** Wider than one network of hosts. */
const isWide = (network: string): boolean =>
  Number(network.split('/')[1]) < (network.includes(':') ? 64 : 24);

/** Limits on sizes and rates. */
export function limitsPart({ facts, profile }: Context): Part {
  const limits: Limits = {
    ...(facts.messageSize === undefined ? {} : { messageSize: facts.messageSize }),
    ...(facts.mailboxSize === undefined || !profile.features.includes('mailboxes')
      ? {}
      : { mailboxSize: facts.mailboxSize }),
    ...(facts.connectionsPerMinute === undefined ? {} : { connectionsPerMinute: facts.connectionsPerMinute }),
    ...(facts.messagesPerMinute === undefined ? {} : { messagesPerMinute: facts.messagesPerMinute }),
    ...(facts.recipientsPerMinute === undefined ? {} : { recipientsPerMinute: facts.recipientsPerMinute }),
    ...(facts.recipientsPerMessage === undefined ? {} : { recipientsPerMessage: facts.recipientsPerMessage }),
  };
  return { sections: Object.keys(limits).length === 0 ? {} : { limits } };
}

/** Services that are off. */
export function servicesPart(context: Context): Part {
  const { facts, profile } = context;
  if (!profile.features.includes('mailboxes')) {
    const instead = 'Declare another profile, such as mailserver, for it.';
    return {
      sections: {},
      notCarried: [
        ...(facts.imap === true ? notHere(context, 'imap', 'has no mailboxes', instead) : []),
        ...(facts.pop3 === true ? notHere(context, 'pop3', 'has no mailboxes', instead) : []),
      ],
    };
  }
  const services: Services = {
    ...(facts.imap === false ? { imap: false, imaps: false } : {}),
    ...(facts.pop3 === false ? { pop3: false, pop3s: false } : {}),
  };
  return { sections: Object.keys(services).length === 0 ? {} : { services } };
}

/** Host names that are hidden. */
export function masqueradePart(context: Context): Part {
  const { facts, profile } = context;
  if (facts.masquerade === undefined) return { sections: {} };
  if (profile.features.includes('masquerading')) {
    return { sections: { masquerade: { domains: [...facts.masquerade] } } };
  }
  return {
    sections: {},
    notCarried: notHere(context, 'masquerade', 'hides no host names', 'Set the sender in the application.'),
  };
}

/** TLS levels and the certificate. */
export function tlsPart({ facts, profile, sources }: Context): Part {
  const certificate = certificateOf(facts);
  const weaker = isTooWeak(facts, profile);
  const source = sources.outboundTls;
  const notCarried: readonly NotCarried[] =
    weaker && source !== undefined ? [{ variable: source.name, line: source.line, ...verifiedOnly }] : [];
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

const verifiedOnly = {
  reason: 'mail goes to the upstream server over verified TLS only',
  instead:
    'Nothing, unless its certificate cannot be verified: then write the level at `tls.outbound.level`.',
};

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

function certificateOf(facts: Context['facts']) {
  const { certificateChain: chain, certificateKey: key, letsencrypt, hostname } = facts;
  if (letsencrypt === true && hostname !== undefined)
    return { directory: `/etc/letsencrypt/live/${hostname}` };
  if (chain === undefined || key === undefined) return undefined;
  const shared = commonFolder(chain, key);
  if (shared === '') return undefined;
  return { directory: shared, chain: chain.slice(shared.length + 1), key: key.slice(shared.length + 1) };
}

/** The longest folder that both files are in; empty where that is the root or nothing. */
function commonFolder(one: string, other: string): string {
  const [a, b] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const length = a.findIndex((name, index) => b[index] !== name);
  return a.slice(0, length < 0 ? a.length : length).join('/');
}
