import type { Mutant } from '../mutant.ts';
import { rewrite, StillBorn } from '../mutate/replace-in.ts';

export const secretMixedUp: Mutant = {
  id: 'secret-mixed-up',
  title: 'The last mailbox has the password of another secret',
  change: (tree) =>
    rewrite(tree, 'dovecot/users.secret', (text) => {
      const [first, ...others] = [...text.matchAll(/\{SECRET\}([^:\n]+)/g)].map((match) => match[1] ?? '');
      const last = others.at(-1);
      if (first === undefined || last === undefined) throw new StillBorn('there are no two secrets');
      return text.replace(`{SECRET}${last}`, `{SECRET}${first}`);
    }),
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
