import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const tlsReceived: Check = defineCheck({
  id: 'tls/received',
  title: 'Received says how the mail came: ESMTP, ESMTPS or ESMTPSA, and the TLS version of the latter two',
  level: 'must',
  clauses: [{ rfc: 3848, section: '1' }, { source: 'postconf(5) smtpd_tls_received_header' }],
  promise: ['tls', 'inbound'],
  requires: ['smtp-inbound', 'submission', 'mailboxes'],
  unless: (spec) => (spec.tls.inbound === 'may' ? undefined : 'mail.yaml does not offer both on port 25'),
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    clear: [fact('ESMTP')],
    secure: [fact('TLSv1.3 ESMTPS')],
    submitted: [fact('TLSv1.3 ESMTPSA')],
  },
  async run(session) {
    const person = session.person();
    const clear = await session.smtp('smtp', { upTo: 'ehlo' });
    const secure = await session.smtp('smtp', { upTo: 'ehlo' });
    await secure.startTls();
    await secure.ehlo();
    const submitted = await session.submit(person);
    for (const [name, smtp] of Object.entries({ clear, secure, submitted })) {
      await smtp.mail(name === 'submitted' ? person.address : session.stranger);
      await smtp.rcpt(person.address);
      await smtp.data(session.message({ headers: { 'X-Way': name } }));
    }
    const found = await session.mailbox(person).waitFor(3);
    const of = (name: string) => {
      const text = found
        .map(({ raw }) => raw.toString('latin1'))
        .find((raw) => raw.includes(`X-Way: ${name}`));
      return session.fact(wayIn(text ?? ''), name);
    };
    return { clear: of('clear'), secure: of('secure'), submitted: of('submitted') };
  },
});

/** TLS version and protocol of the topmost Received field that our own server wrote for a network client. */
function wayIn(message: string): readonly string[] {
  const field = message.match(/^Received: from [^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gm) ?? [];
  const own = field.find((each) => each.includes('(Postfix)')) ?? '';
  return [own.match(/using (TLSv1\.\d)/)?.[1], own.match(/\bwith (\w*SMTP\w*)/)?.[1]].flatMap(
    (word) => word ?? [],
  );
}
