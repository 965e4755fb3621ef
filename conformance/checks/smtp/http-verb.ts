import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { close, reply, reset } from '../../expectation.ts';

export const smtpHttpVerb: Check = defineCheck({
  id: 'smtp/http-verb',
  title: 'A browser that is made to talk to port 25 is sent away at its first line',
  level: 'policy',
  clauses: [{ source: 'postconf(5) smtpd_forbidden_commands' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 10_000,
  accept: { verb: [reply(221, '2.7.0')], ended: [close, reset] },
  async run(session) {
    const verb = [];
    const ended = [];
    for (const line of ['GET / HTTP/1.1', 'POST / HTTP/1.1', 'CONNECT example.org:25 HTTP/1.1']) {
      const smtp = await session.entry({ upTo: 'greeting' });
      verb.push(await smtp.command(line));
      ended.push(session.about(`after ${line}`, await smtp.answer(2_000)));
    }
    return { verb, ended };
  },
});
