import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { imapClient } from '../../shapes/imap-client.ts';

export const mailboxQuotaShown: Check = defineCheck({
  id: 'mailbox/quota-shown',
  title: 'IMAP shows each mailbox the storage that is declared for it',
  level: 'policy',
  clauses: [{ rfc: 9208, section: '4.1.2' }],
  promise: ['limits', 'mailboxSize'],
  requires: ['imaps', 'mailboxes', 'quota'],
  vantage: 'outside',
  controls: [],
  budgetMs: 10_000,
  accept: (spec) => ({
    limit: spec.domains
      .flatMap(({ mailboxes }) => mailboxes)
      .map(({ address, quotaBytes }) => fact(`${address} ${quotaBytes}`)),
  }),
  async run(session) {
    const limit = session.people.slice(0, 6).map((person) =>
      imapClient(session, person, async (imap) => {
        const quota = await imap.getQuota('INBOX');
        return session.fact([person.address, `${(quota ? quota.storage?.limit : undefined) ?? 'none'}`]);
      }),
    );
    return { limit: await Promise.all(limit) };
  },
});
