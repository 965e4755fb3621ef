import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';
import { imapClient } from '../../shapes/imap-client.ts';
import { imapUids } from '../../shapes/imap-uids.ts';
import { pop3Find } from '../../shapes/pop3-find.ts';

export const mailboxPop3Delete: Check = defineCheck({
  id: 'mailbox/pop3-delete',
  title: 'A message deleted over POP3 stays until QUIT, under the same unique id, and is gone afterwards',
  level: 'must',
  clauses: [
    { rfc: 1939, section: '6' },
    { rfc: 1939, section: '7' },
  ],
  promise: ['services', 'pop3s'],
  requires: ['smtp-inbound', 'pop3s', 'imaps', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { deleted: [status('+OK')], broken: [fact(true)], quit: [fact(0)] },
  async run(session) {
    const person = session.person(session.people.length - 1);
    await deliveredMail(session, {}, person);
    const first = await session.pop3('pop3s');
    await first.login(person.address, person.password);
    const before = await pop3Find(session, first);
    await first.command(`DELE ${before.number}`);
    first.wire.destroy();
    const second = await session.pop3('pop3s');
    await second.login(person.address, person.password);
    const after = await pop3Find(session, second);
    const deleted = await second.command(`DELE ${after.number}`);
    await second.command('QUIT');
    const left = await imapClient(session, person, (imap) => imapUids(session, imap));
    return {
      deleted,
      broken: session.fact(after.uid === before.uid, 'still there after a broken connection, same UIDL'),
      quit: session.fact(left.length, 'messages left after QUIT'),
    };
  },
});
