import { always, type FlagWords, flag, readEntry, secretEntry } from '../entries.ts';
import type { EnvSystem } from '../system.ts';
import { different, lost, needless, read } from '../verdict.ts';

/** Its script compares with `yes`. */
const yesOnly: FlagWords = { on: ['yes'], off: ['no'], otherwise: 'off', said: '`yes` or `no`' };

/** juanluisbaptiste/postfix: a relay to one server, also on Kubernetes. */
export const juanluisbaptiste: EnvSystem = {
  name: 'juanluisbaptiste',
  title: 'juanluisbaptiste/postfix',
  source: 'juanluisbaptiste/docker-postfix, README.md and run.sh',
  profile: 'relay-or-outbound',
  variables: {
    SERVER_HOSTNAME: readEntry('hostname'),
    maildomain: readEntry('domain'),
    DOMAIN: readEntry('domain'),
    relayhost: readEntry('relay'),
    SMTP_SERVER: readEntry('relayHost'),
    SMTP_PORT: readEntry('relayPort', { byDefault: '587' }),
    SMTP_USERNAME: readEntry('relayUsername'),
    SMTP_USERNAME_FILE: secretEntry(read('relayUsernameFile')),
    SMTP_PASSWORD: secretEntry(read('relayPassword')),
    SMTP_PASSWORD_FILE: secretEntry(read('relayPassword')),
    ALLOWED_SENDER_DOMAINS: readEntry('senderDomains'),
    SMTP_NETWORKS: readEntry('networks', {
      note: {
        reason:
          'it was added to 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16, which are not trusted here any more',
        instead: 'Add those of them at `trusted` that applications send from.',
      },
    }),
    MESSAGE_SIZE_LIMIT: readEntry('messageSize', {
      byDefault: '10240000',
      unset: {
        verdict: different(
          'messages could have 10240000 bytes',
          'Write `limits: { messageSize: 10240KB }` to keep that.',
        ),
      },
    }),
    OVERWRITE_FROM: always(
      lost('mailc does not change who a message is from', 'Set the sender in the application.'),
    ),
    SMTP_HEADER_TAG: always(lost('mailc adds no headers', 'Let the application write the header.')),
    DESTINATION: always(
      lost('this profile receives no mail', 'Use the profile mailserver for domains that receive.'),
    ),
    ALWAYS_ADD_MISSING_HEADERS: flag(yesOnly, 'off', {
      on: needless('what trusted networks hand in is completed (RFC 6409 section 8)'),
      off: different(
        'missing headers stayed missing; here Date, From and Message-ID of mail from trusted networks are added',
        'Nothing: receivers want them.',
      ),
    }),
    SMTPUTF8_ENABLE: flag(yesOnly, 'on', {
      on: different(
        'addresses outside of ASCII were taken; here they are refused, because many servers cannot take such mail',
        'Use ASCII addresses.',
      ),
      off: needless('addresses are ASCII'),
    }),
    LOG_SUBJECT: flag(yesOnly, 'off', {
      on: lost('logs hold no subjects', 'Log the subject in the application.'),
      off: needless('it was off'),
    }),
    DEBUG: always(needless('it is about the output of the container')),
    TZ: always(needless('times in logs are UTC')),
  },
  parameter: (variable) =>
    variable.startsWith('POSTFIX_') ? variable.slice('POSTFIX_'.length).toLowerCase() : undefined,
  assumed: { networks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
  elsewhere: [],
};
