import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { submittedMail } from '../../shapes/submitted-mail.ts';

export const submissionCompletesMessage: Check = defineCheck({
  id: 'submission/completes-message',
  title:
    'Submitted mail that lacks From, Date and Message-ID gets them, From with the sender that was proved',
  level: 'should',
  clauses: [
    { rfc: 6409, section: '8.2' },
    { rfc: 6409, section: '8.3' },
  ],
  promise: ['services', 'submission'],
  requires: ['submission', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { fields: [fact('date message-id')], from: [fact('sender')] },
  async run(session) {
    const { raw } = await submittedMail(session, {
      headers: { From: undefined, Date: undefined, 'Message-ID': undefined },
    });
    const header = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
    const names = header.match(/^(date|message-id)(?=:)/gim) ?? [];
    const author = /^from:.*?([^\s<>]+@[^\s<>]+)/im.exec(header)?.[1] ?? 'none';
    return {
      fields: session.fact(names.map((name) => name.toLowerCase()).sort()),
      from: session.fact(author === session.person().address ? 'sender' : author),
    };
  },
});
