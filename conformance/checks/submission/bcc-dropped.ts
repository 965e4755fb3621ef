import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { submittedMail } from '../../shapes/submitted-mail.ts';

export const submissionBccDropped: Check = defineCheck({
  id: 'submission/bcc-dropped',
  title: 'A Bcc field is not passed on',
  level: 'should',
  clauses: [{ rfc: 5322, section: '3.6.3' }, { source: 'postconf(5) message_drop_headers' }],
  promise: ['services', 'submission'],
  requires: ['submission', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { fields: [fact(0)], kept: [fact(1)] },
  async run(session) {
    const headers = { Cc: '<seen@elsewhere.example>', Bcc: '<hidden@elsewhere.example>' };
    const { raw } = await submittedMail(session, { headers });
    const text = raw.toString('latin1');
    return {
      fields: session.fact(text.match(/^bcc:/gim)?.length ?? 0, 'Bcc fields'),
      kept: session.fact(text.match(/^cc: *<seen@elsewhere\.example>/gim)?.length ?? 0, 'Cc fields'),
    };
  },
});
