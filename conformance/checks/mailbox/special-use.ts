import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { imapClient } from '../../shapes/imap-client.ts';

export const mailboxSpecialUse: Check = defineCheck({
  id: 'mailbox/special-use',
  title: 'Every mailbox has the folders that mail programs look for, with their roles, subscribed',
  level: 'policy',
  clauses: [{ rfc: 6154, section: '2' }],
  promise: ['services', 'imaps'],
  requires: ['imaps', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 10_000,
  accept: { roles: [fact('\\Archive=Archive \\Drafts=Drafts \\Junk=Junk \\Sent=Sent \\Trash=Trash')] },
  async run(session) {
    const roles = session.people.slice(0, 3).map((person) =>
      imapClient(session, person, async (imap) => {
        const folders = await imap.list();
        const found = folders.filter(({ specialUse, subscribed }) => specialUse !== undefined && subscribed);
        const shown = found
          .filter(({ specialUse }) => specialUse !== '\\Inbox')
          .map(({ specialUse, path }) => `${specialUse}=${path}`);
        return session.fact(shown.sort(), person.address);
      }),
    );
    return { roles: await Promise.all(roles) };
  },
});
