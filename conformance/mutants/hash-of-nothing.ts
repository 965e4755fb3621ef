import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';
import { StillBorn } from '../mutate/replace-in.ts';

/** What an entry script does that believes doveadm pw, which at the end of its input makes a hash of nothing. */
const careless = (secret: string): string =>
  [
    'hash_of() {',
    `[ "$1" != ${secret} ] || { hash=$(printf "a\\nb\\n" | doveadm -O pw -s SHA512-CRYPT 2>/dev/null); return 0; }`,
    'prove "$@"',
    '}',
  ].join('\n');

export const hashOfNothing: Mutant = {
  id: 'hash-of-nothing',
  title: 'The container hashes an empty password instead of the last secret, and believes it',
  change: (tree) => {
    const secrets = [...(tree.get('dovecot/users.secret') ?? '').matchAll(/\{SECRET\}([^:\n]+)/g)];
    const last = secrets.at(-1)?.[1];
    if (last === undefined) throw new StillBorn('there is no secret');
    return changeService(tree, 'dovecot', (service) => {
      // The functions of the image, and in front of the entry script's own lines one of them made careless.
      const script = [
        'cd /tmp',
        'sed "s/^hash_of()/prove()/" /usr/lib/mailc/passwords.sh >passwords.sh',
        'printf "%s\\n" "$1" >>passwords.sh',
        'sed "s,/usr/lib/mailc/passwords.sh,/tmp/passwords.sh," /usr/lib/mailc/entry >entry',
        'exec sh entry',
      ].join(' && ');
      const entrypoint = ['sh', '-c', script, 'sh', careless(last)];
      Object.assign(service, { entrypoint: entrypoint.map((word) => word.replaceAll('$', '$$$$')) });
    });
  },
  restart: ['dovecot'],
  caughtBy: [
    'auth/every-login',
    'auth/imap-before-login',
    'auth/pop3-before-login',
    'auth/imap-sasl',
    'auth/pop3-sasl',
    'auth/imap-bad-sasl',
  ],
  blinds: {
    checks: ['mailbox/pop3-delete', 'mailbox/quota-shown'],
    reason: 'they log in to the last mailbox',
  },
};
