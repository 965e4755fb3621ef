import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, status } from '../../expectation.ts';
import { FITS, fullMailbox, quotaOfSmallest, unlessTooLarge } from '../../shapes/full-mailbox.ts';

export const mailboxQuotaExceeded: Check = defineCheck({
  id: 'mailbox/quota-exceeded',
  title:
    'What fits in the quota is stored; what does not is refused over IMAP, and over SMTP while the client waits',
  level: 'must',
  clauses: [
    { rfc: 9208, section: '4.3.1' },
    { rfc: 3463, section: '3.3' },
  ],
  promise: quotaOfSmallest,
  requires: ['smtp-inbound', 'trusted-networks', 'imaps', 'mailboxes', 'quota'],
  unless: unlessTooLarge,
  vantage: 'inside',
  controls: ['relay-works'],
  disturbs: true,
  budgetMs: 30_000,
  accept: {
    stored: [fact(1)],
    copies: [fact(FITS)],
    beyond: [status('NO', 'OVERQUOTA')],
    refused: [reply(452, '4.2.2')],
    reports: [fact(0)],
    again: [reply(250, '2.0.0')],
  },
  run: (session) =>
    fullMailbox(session, async ({ person, message, stored, copies, beyond, empty }) => {
      const send = { from: session.stranger, to: person.address, message, vantage: 'inside' } as const;
      const refused = await session.deliver(send);
      const reports = await session.exchangers.settled();
      await empty();
      return {
        stored: session.fact(stored, 'messages stored within the quota'),
        copies: session.fact(copies, 'how often it fits, the first included'),
        beyond,
        refused: session.about('a message that says no size, to a full mailbox', refused),
        reports: session.fact(reports.length, 'reports to the sender'),
        again: session.about('the same when there is room again', await session.deliver(send)),
      };
    }),
});
