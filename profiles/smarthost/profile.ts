import { commonDefaults } from '../common-defaults.ts';
import type { Profile } from '../profile.ts';
import { relayDomain, relayFeatures, relayLimits, relayTls } from '../relay-defaults.ts';

/** Hands everything to an upstream server that asks for a login. */
export const smarthost: Profile = {
  name: 'smarthost',
  title: 'hands all mail of applications to one upstream server, over verified TLS and with a login',
  features: relayFeatures,
  defaults: {
    ...commonDefaults,
    tls: relayTls,
    publish: {
      value: '127.0.0.1',
      reason: 'applications on other machines are none of its business until mail.yaml says so',
    },
    services: {
      value: ['smtp'],
      reason: 'applications in the same network hand in mail on port 25',
    },
    senders: { value: 'own-domains', reason: 'the upstream lets an account send for its own domains only' },
    limits: relayLimits,
    domain: relayDomain,
  },
};
