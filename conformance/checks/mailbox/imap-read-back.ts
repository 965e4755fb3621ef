import { ImapFlow } from 'imapflow';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const mailboxImapReadBack: Check = defineCheck({
  id: 'mailbox/imap-read-back',
  title: 'A message that port 25 took is read over IMAP with its body unchanged',
  level: 'must',
  clauses: [
    { rfc: 9051, section: '6.4.5' },
    { rfc: 5321, section: '4.5.2' },
  ],
  promise: ['domains'],
  requires: ['smtp-inbound', 'imaps', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { found: [fact(1)], body: [fact(true)] },
  async run(session) {
    const person = session.person();
    const body = `.leading dot\r\n..two\r\n${session.token}\r\n`;
    await session.deliver({
      to: person.address,
      message: session.message({ body }),
      vantage: 'outside',
    });
    await session.mailbox(person).waitFor();
    const { host, port } = await session.forward('imaps');
    const imap = new ImapFlow({
      host,
      port,
      secure: true,
      servername: session.spec.hostname,
      // The certificate is the business of other checks.
      tls: { rejectUnauthorized: false },
      auth: { user: person.address, pass: person.password },
      logger: false,
    });
    await imap.connect();
    try {
      await imap.mailboxOpen('INBOX', { readOnly: true });
      const found = (await imap.search({ header: { 'x-mailc-token': session.token } }, { uid: true })) || [];
      const uid = found[0];
      const message = uid === undefined ? false : await imap.fetchOne(uid, { source: true }, { uid: true });
      const source = message ? (message.source?.toString('latin1') ?? '') : '';
      return {
        found: session.fact(found.length, 'messages'),
        body: session.fact(source.endsWith(`\r\n\r\n${body}`), 'body as sent'),
      };
    } finally {
      await imap.logout();
    }
  },
});
