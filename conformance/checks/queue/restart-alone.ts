import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { imapClient } from '../../shapes/imap-client.ts';
import { imapUids } from '../../shapes/imap-uids.ts';

export const queueRestartAlone: Check = defineCheck({
  id: 'queue/restart-alone',
  title: 'After any one container was made anew the others work on with it, without being touched',
  level: 'must',
  clauses: [{ source: 'compose.yaml: sockets on the shared volume' }],
  promise: ['services'],
  requires: ['submission', 'imaps', 'mailboxes', 'dkim'],
  vantage: 'outside',
  controls: [],
  disturbs: true,
  budgetMs: 90_000,
  accept: { read: [fact(1)], signed: [fact('pass')] },
  async run(session) {
    const person = session.person();
    const read = [];
    const signed = [];
    for (const [n, daemon] of (['opendkim', 'dovecot', 'postfix'] as const).entries()) {
      await session.project.recreate(daemon);
      await session.project.answers();
      const token = `${session.token}-${n}`;
      const remote = session.remote();
      const message = session
        .message({ headers: { From: `<${person.address}>` } })
        .replaceAll(session.token, token);
      await session.deliver({ as: person, from: person.address, to: [person.address, remote], message });
      await session.mailbox(person).waitFor(1, { token });
      const found = await imapClient(
        session,
        person,
        async (imap) => (await imapUids(session, imap)).length - read.length,
      );
      read.push(session.fact(found, `messages read after ${daemon} was made anew`));
      const [arrived] = await session.exchangers.waitFor(1, { token });
      const [signature] = arrived === undefined ? [] : await session.dkim(arrived.raw);
      signed.push(session.fact(signature?.result ?? 'unsigned', `after ${daemon} was made anew`));
    }
    return { read, signed };
  },
});
