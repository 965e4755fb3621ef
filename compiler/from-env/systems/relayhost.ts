import { always, readEntry, secretEntry } from '../entries.ts';
import type { EnvSystem } from '../system.ts';
import { needless, read } from '../verdict.ts';

const application = always(needless('it is for the application, which still needs it'));

/** A relay beside an application, in front of a provider of outgoing mail. */
export const relayhost: EnvSystem = {
  name: 'relayhost',
  title: 'a Postfix relay beside an application',
  source: 'its relay configuration, environment variables',
  profile: 'relay-or-outbound',
  variables: {
    RELAYHOST: readEntry('relay'),
    RELAYHOST_USERNAME: readEntry('relayUsername'),
    RELAYHOST_PASSWORD: secretEntry(read('relayPassword')),
    ALLOWED_SENDER_DOMAINS: readEntry('senderDomains'),
    MASQUERADE_DOMAINS: readEntry('masquerade'),
    EMAIL_ADAPTER: application,
    SMTP_HOST: application,
    SMTP_PORT: application,
    SMTP_USE_TLS: application,
    SMTP_FROM_EMAIL: application,
    SMTP_FROM_NAME: application,
    SMTP_USERNAME: application,
    SMTP_PASSWORD: { ...application, secret: true },
  },
  assumed: { networks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
  elsewhere: [],
};
