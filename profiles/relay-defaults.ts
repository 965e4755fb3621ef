import { commonDefaults } from './common-defaults.ts';
import type { Profile, ProfileDefaults } from './profile.ts';

/** What a server that hands everything to another one can promise. */
export const relayFeatures: Profile['features'] = [
  'smtp',
  'submission',
  'submissions',
  'trusted-networks',
  'sender-domains',
  'masquerading',
  'address-verification',
  'dkim',
  'upstream',
  'upstream-login',
  'upstream-by-sender',
  'pace',
  'notices',
  'rate-limits',
];

/** TLS of a server that hands everything to another one. */
export const relayTls: ProfileDefaults['tls'] = {
  ...commonDefaults.tls,
  inbound: {
    value: 'none',
    reason:
      'mail libraries that see STARTTLS insist on a certificate they can verify; the network is private',
  },
  outbound: {
    level: {
      value: 'secure',
      reason: 'mail and password go to the server that the file names, and to no other: RFC 8314 section 5.3',
    },
  },
};

/** Limits of a server that only trusted networks send through. */
export const relayLimits: ProfileDefaults['limits'] = {
  messageSize: {
    value: '25MiB',
    reason: 'what the large providers take; anything bigger would bounce there',
  },
  mailboxSize: { value: '1GiB', reason: 'it has no mailboxes' },
  connectionsPerMinute: { value: undefined, reason: 'only trusted networks send through it' },
  messagesPerMinute: { value: undefined, reason: 'only trusted networks send through it' },
  recipientsPerMessage: {
    value: 1000,
    reason: 'ten times what RFC 5321 section 4.5.3.1.8 asks for',
  },
};

/** What holds for a domain whose mail another server sends. */
export const relayDomain: ProfileDefaults['domain'] = {
  spf: {
    others: {
      value: 'fail',
      reason: 'mail of the domain leaves from the upstream server only: RFC 7208 section 8.4',
    },
  },
};
