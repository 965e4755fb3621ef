import { commonDefaults } from '../common-defaults.ts';
import { mailboxKubernetes } from '../kubernetes-defaults.ts';
import { mailserver } from '../mailserver/profile.ts';
import type { Profile } from '../profile.ts';

/** A whole mail system on a developer's machine. */
export const devMailbox: Profile = {
  name: 'dev-mailbox',
  title: 'a mail system for development: relay, submission, IMAP and POP3 on one machine',
  features: [...mailserver.features.filter((feature) => feature !== 'dkim'), 'plain-logins'],
  defaults: {
    ...commonDefaults,
    kubernetes: mailboxKubernetes,
    publish: {
      value: '127.0.0.1',
      reason: 'development passwords are no secret: nothing is reachable from other machines',
    },
    services: mailserver.defaults.services,
    trusted: {
      value: [
        { network: '10.0.0.0/8', reason: 'Docker makes networks in here' },
        { network: '172.16.0.0/12', reason: 'Docker makes networks in here' },
        { network: '192.168.0.0/16', reason: 'Docker makes networks in here' },
      ],
      reason: 'containers of the same machine hand in mail without a login; nothing is published beyond it',
    },
    senders: { value: 'anybody', reason: 'whatever an application sends is there to be looked at' },
    limits: {
      messageSize: { value: '50MiB', reason: 'what is tested may be large' },
      mailboxSize: mailserver.defaults.limits.mailboxSize,
      connectionsPerMinute: {
        value: 600,
        reason: 'test suites are quick; a loop gone wild is stopped all the same',
      },
      messagesPerMinute: {
        value: 600,
        reason: 'test suites are quick; a loop gone wild is stopped all the same',
      },
      exemptTrusted: {
        value: false,
        reason: 'every client here is in a trusted network: the limits would hold for nobody',
      },
      recipientsPerMessage: mailserver.defaults.limits.recipientsPerMessage,
    },
    tls: {
      ...commonDefaults.tls,
      certificate: {
        ...commonDefaults.tls.certificate,
        selfSigned: {
          value: true,
          reason: 'a development machine rarely has a certificate that others know',
        },
      },
    },
    auth: {
      mechanisms: commonDefaults.auth.mechanisms,
      requireTls: {
        value: false,
        reason: 'plain IMAP and POP3 for programs under test; published on loopback only',
      },
    },
    verify: {
      recipients: { value: true, reason: 'an application learns at once that an address does not exist' },
    },
  },
};
