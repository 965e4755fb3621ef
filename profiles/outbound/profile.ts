import { commonDefaults } from '../common-defaults.ts';
import type { Profile } from '../profile.ts';
import { relayLimits } from '../relay-defaults.ts';

/** Sending only: takes mail of applications, signs it, and delivers it at a pace that providers like. */
export const outbound: Profile = {
  name: 'outbound',
  title: 'sends the mail of applications: signed, and at the pace that each provider wants',
  features: [
    'smtp',
    'submission',
    'submissions',
    'aliases',
    'catch-all',
    'trusted-networks',
    'sender-domains',
    'masquerading',
    'address-verification',
    'dkim',
    'outbound-delivery',
    'throttles',
    'pace',
    'notices',
    'rate-limits',
  ],
  defaults: {
    ...commonDefaults,
    auth: {
      ...commonDefaults.auth,
      requireTls: {
        value: true,
        reason: 'mail of applications is encrypted on its way: RFC 8314 section 3',
      },
    },
    tls: {
      ...commonDefaults.tls,
      inbound: {
        value: 'may',
        reason: 'port 25, where it is offered, is for devices that may lack TLS: RFC 3207 section 4',
      },
    },
    publish: {
      value: '127.0.0.1',
      reason: 'applications on other machines are none of its business until mail.yaml says so',
    },
    services: {
      value: ['submission'],
      reason: 'applications submit mail on port 587: RFC 6409 section 3.1; nothing is received',
    },
    senders: {
      value: 'own-domains',
      reason: 'everything that leaves is signed, so its sender is a domain with a key',
    },
    limits: {
      ...relayLimits,
      messageSize: {
        value: '10MiB',
        reason: 'notices and newsletters are small; a larger one is a mistake of the application',
      },
    },
  },
};
