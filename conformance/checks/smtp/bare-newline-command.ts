import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { close, reply, reset, silence } from '../../expectation.ts';

export const smtpBareNewlineCommand: Check = defineCheck({
  id: 'smtp/bare-newline-command',
  title: 'A line feed alone does not end a command',
  level: 'must',
  clauses: [{ rfc: 5321, section: '2.3.8' }, { source: 'postconf(5) smtpd_forbid_bare_newline' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 5_000,
  accept: { answer: [silence, close, reset, reply(500, '5.5.2'), reply(521, '5.5.2')] },
  deviations: [
    {
      platforms: ['debian-12', 'debian-13'],
      daemon: 'Postfix 3.7 and 3.10',
      label: 'answer',
      accept: [reply(250, '2.0.0')],
      reason:
        'smtpd_forbid_bare_newline = normalize takes it in commands for the sake of old clients; the end of a message it does not take',
    },
  ],
  async run(session) {
    const smtp = await session.entry();
    smtp.wire.send('NOOP\n');
    return { answer: session.about('NOOP<LF>', await smtp.answer(400)) };
  },
});
