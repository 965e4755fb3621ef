import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';
import { imapClient } from '../../shapes/imap-client.ts';
import { imapUids } from '../../shapes/imap-uids.ts';
import { pop3Find } from '../../shapes/pop3-find.ts';

export const mailboxPop3ReadBack: Check = defineCheck({
  id: 'mailbox/pop3-read-back',
  title: 'POP3 and IMAP both give the message byte for byte as it is stored',
  level: 'must',
  clauses: [
    { rfc: 1939, section: '5' },
    { rfc: 9051, section: '6.4.5' },
  ],
  promise: ['services', 'pop3s'],
  requires: ['smtp-inbound', 'pop3s', 'imaps', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { pop3: [fact(true)], imap: [fact(true)], size: [fact(true)] },
  async run(session) {
    const person = session.person();
    const body = `.dot\r\n..dots\r\n.\r\n${session.token}\r\n\r\n`;
    const { raw } = await deliveredMail(session, { body }, person);
    const stored = raw.toString('latin1').replace(/\r?\n/g, '\r\n');
    const pop3 = await session.pop3('pop3s');
    await pop3.login(person.address, person.password);
    const found = await pop3Find(session, pop3);
    const list = await pop3.command(`LIST ${found.number}`);
    await pop3.command('QUIT');
    const source = await imapClient(session, person, async (imap) => {
      const [uid] = await imapUids(session, imap);
      const message = uid !== undefined && (await imap.fetchOne(uid, { source: true }, { uid: true }));
      return message ? message.source?.toString('latin1') : undefined;
    });
    return {
      pop3: session.fact(found.text === stored, 'RETR is what is stored'),
      imap: session.fact(source === stored, 'BODY[] is what is stored'),
      size: session.fact(list.lines[0]?.split(' ')[2] === `${stored.length}`, 'LIST tells its size'),
    };
  },
});
