import {
  count,
  domainList,
  domainName,
  domainPattern,
  inboundLevels,
  outboundLevels,
  type Read,
  refuse,
  size,
  tlsLevel,
} from './readers.ts';
import { readHostPort } from './values/host-port.ts';
import { readNetworks } from './values/networks.ts';

const families = { all: 'any', ipv4: 'ipv4', ipv6: 'ipv6' } as const;

/** A field that a variable can be read into. */
export type FieldName =
  | 'hostname'
  | 'domain'
  | 'senderDomains'
  | 'masquerade'
  | 'networks'
  | 'inboundTls'
  | 'outboundTls'
  | 'messageSize'
  | 'mailboxSize'
  | 'connectionsPerMinute'
  | 'messagesPerMinute'
  | 'recipientsPerMinute'
  | 'recipientsPerMessage'
  | 'relay'
  | 'relayHost'
  | 'relayPort'
  | 'relayUsername'
  | 'relayUsernameFile'
  | 'relayPassword'
  | 'postmaster'
  | 'selector'
  | 'certificateKind'
  | 'certificateChain'
  | 'certificateKey'
  | 'protocols'
  | 'addressPreference';

/** How each field is read from a variable's value. */
export const fields: Readonly<Record<FieldName, Read>> = {
  hostname: domainName('hostname', 'hostname'),
  domain: domainName('domain', 'domains'),
  senderDomains: domainList('senderDomains', 'domains'),
  masquerade: domainList('masquerade', 'masquerade.domains'),
  networks: readNetworks,
  inboundTls: tlsLevel('inboundTls', inboundLevels, 'tls.inbound'),
  outboundTls: tlsLevel('outboundTls', outboundLevels, 'tls.outbound.level'),
  messageSize: size('messageSize', 'limits.messageSize'),
  mailboxSize: size('mailboxSize', 'limits.mailboxSize'),
  connectionsPerMinute: count('connectionsPerMinute'),
  messagesPerMinute: count('messagesPerMinute'),
  recipientsPerMinute: count('recipientsPerMinute'),
  recipientsPerMessage: count('recipientsPerMessage'),
  /** Host and port; without a port it is 25, as for Postfix. */
  relay: (value) => readHostPort(value, 25),
  /** A host whose port is another variable's, or the system's default, and that the system puts into brackets. */
  relayHost: (value) => readHostPort(value, undefined, true),
  relayPort: (value) =>
    /^[1-9]\d{0,4}$/.test(value.trim()) && Number(value) <= 65_535
      ? { relayPort: Number(value) }
      : {
          ...refuse('it is no port', 'Write the port at `outbound.relay.port`.'),
          facts: { relayPortUnread: true },
        },
  relayUsername: (value) => ({ relayUsername: value.trim() }),
  relayUsernameFile: () => ({ relayUsernameFile: true }),
  relayPassword: () => ({ relayPassword: true }),
  postmaster: (value) => {
    const text = value.trim().toLowerCase();
    const [local = '', domain = ''] = text.split('@');
    return /^[a-z0-9_]([a-z0-9_+=-]*)(\.[a-z0-9_+=-]+)*$/.test(local) && domainPattern.test(domain)
      ? { postmaster: text }
      : refuse('it is no mail address', 'Write an alias `postmaster` in the domain.');
  },
  selector: (value) =>
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(value.trim())
      ? { selector: value.trim().toLowerCase() }
      : refuse(
          'it names a selector for single domains',
          'Write the selectors at `domains.<domain>.dkim.selectors`.',
        ),
  certificateKind: (value) => {
    const kind = value.trim().toLowerCase();
    if (kind === 'letsencrypt') return { letsencrypt: true };
    if (kind === 'manual') return {};
    return refuse(
      'its files have names of their own inside of the container',
      'Put the certificate into ./certs beside compose.yaml, as fullchain.pem and privkey.pem.',
    );
  },
  certificateChain: (value) => ({ certificateChain: value.trim() }),
  certificateKey: (value) => ({ certificateKey: value.trim() }),
  protocols: (value) => {
    const family = families[value.trim().toLowerCase() as keyof typeof families];
    return family === undefined
      ? refuse('it is no address family', 'Write `outbound.addressFamily`.')
      : { addressFamily: family };
  },
  addressPreference: (value) =>
    value.trim() === 'ipv4'
      ? { addressFamily: 'prefer-ipv4' }
      : value.trim() === 'any'
        ? { addressFamily: 'any' }
        : refuse('mailc can prefer IPv4 only', 'Write `outbound.addressFamily`.'),
};
