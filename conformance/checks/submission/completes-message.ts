import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

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
  accept: { taken: [reply(250, '2.0.0')], fields: [fact('date message-id')], from: [fact('sender')] },
  async run(session) {
    const author = session.person();
    const taken = await session.deliver({
      as: author,
      to: session.remote(),
      message: session.message({ headers: { From: undefined, Date: undefined, 'Message-ID': undefined } }),
    });
    const isTaken = taken.kind === 'reply' && taken.code === 250;
    const [arrived] = await session.exchangers.waitFor(isTaken ? 1 : 0);
    const header = arrived?.raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
    const names = header.match(/^(date|message-id)(?=:)/gim) ?? [];
    const from = /^from:.*?([^\s<>]+@[^\s<>]+)/im.exec(header)?.[1] ?? 'none';
    return {
      taken,
      fields: session.fact(names.map((name) => name.toLowerCase()).sort()),
      from: session.fact(from === author.address ? 'sender' : from),
    };
  },
});
