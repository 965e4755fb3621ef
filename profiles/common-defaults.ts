import { relayKubernetes } from './kubernetes-defaults.ts';
import type { ProfileDefaults } from './profile.ts';

/** What holds in every profile that does not say otherwise. */
export const commonDefaults: Omit<ProfileDefaults, 'publish' | 'services' | 'senders' | 'limits'> = {
  platform: { value: 'debian-13', reason: 'the current stable Debian' },
  trusted: { value: [], reason: 'nobody is trusted unless mail.yaml says so' },
  tls: {
    certificate: {
      directory: { value: './certs', reason: 'beside compose.yaml' },
      chain: {
        value: 'fullchain.pem',
        reason: 'the name that ACME clients give it',
      },
      key: {
        value: 'privkey.pem',
        reason: 'the name that ACME clients give it',
      },
      selfSigned: { value: false, reason: 'clients should be able to verify it' },
    },
    minimum: {
      value: 'TLSv1.2',
      reason: 'RFC 8996 retires the versions before it',
    },
    inbound: {
      value: 'may',
      reason: 'a public MX must not demand TLS: RFC 3207 section 4',
    },
    outbound: {
      level: {
        value: 'may',
        reason: 'encrypts wherever the other side can: RFC 7435',
      },
    },
  },
  auth: {
    mechanisms: {
      value: ['PLAIN', 'LOGIN'],
      reason: 'work with passwords that are stored as hashes; LOGIN for older Outlook',
    },
    requireTls: {
      value: true,
      reason: 'passwords travel encrypted only: RFC 8314 section 4.1',
    },
  },
  verify: { recipients: { value: false, reason: 'asking costs the other server a connection' } },
  dnsbl: {
    value: [],
    reason: 'each list has its own terms of use: name those that you accept',
  },
  outbound: {
    addressFamily: {
      value: 'any',
      reason: 'IPv6 where both sides have it, IPv4 otherwise',
    },
  },
  kubernetes: relayKubernetes,
  images: {
    repository: {
      value: 'localhost/mailc',
      reason: 'built on this machine by `mailc images build`',
    },
  },
  domain: {
    spf: {
      others: {
        value: 'fail',
        reason: 'mail of the domain leaves from here only: RFC 7208 section 8.4',
      },
    },
  },
};
