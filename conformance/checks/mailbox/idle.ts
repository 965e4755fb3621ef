import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, status } from '../../expectation.ts';

export const mailboxIdle: Check = defineCheck({
  id: 'mailbox/idle',
  title: 'A client that waits with IDLE is told of new mail at once',
  level: 'must',
  clauses: [{ rfc: 9051, section: '6.3.13' }],
  promise: ['services', 'imaps'],
  requires: ['smtp-inbound', 'imaps', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { offered: [fact(true)], waiting: [status('+')], told: [fact(true)], done: [status('OK')] },
  async run(session) {
    const person = session.person();
    const imap = await session.imap('imaps');
    await imap.login(person.address, person.password);
    const offered = (await imap.capabilities()).includes('IDLE');
    await imap.command('SELECT INBOX');
    const waiting = await imap.command('IDLE');
    await session.deliver({ to: person.address, vantage: 'outside' });
    await session.mailbox(person).waitFor();
    // Dovecot looks into the Maildir by inotify; five seconds are far below its polling interval.
    const told = await untilExists(imap);
    return {
      offered: session.fact(offered),
      waiting,
      told: session.fact(told, 'EXISTS within 5 s'),
      done: await imap.more('DONE'),
    };
  },
});

/** Reads untagged lines until one says EXISTS. */
async function untilExists({
  wire,
}: {
  wire: { line(ms?: number): Promise<{ kind: string; text?: string }> };
}) {
  for (;;) {
    const line = await wire.line(5000);
    if (line.kind !== 'line') return false;
    if (/^\* \d+ EXISTS/i.test(line.text ?? '')) return true;
  }
}
