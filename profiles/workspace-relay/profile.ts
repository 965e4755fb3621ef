import { commonDefaults } from '../common-defaults.ts';
import type { Profile } from '../profile.ts';
import { relayDomain, relayFeatures, relayLimits, relayTls } from '../relay-defaults.ts';

/** Hands everything to Google Workspace, which knows it by its address. */
export const workspaceRelay: Profile = {
  name: 'workspace-relay',
  title: 'hands all mail of a cluster to the SMTP relay of Google Workspace, which knows it by its address',
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
      reason: 'applications of the cluster hand in mail on port 25',
    },
    senders: { value: 'own-domains', reason: 'Google relays for the domains of the account only' },
    limits: relayLimits,
    domain: relayDomain,
    outbound: {
      ...commonDefaults.outbound,
      relay: { value: { provider: 'google-workspace' }, reason: 'the relay of Google Workspace' },
    },
  },
};
