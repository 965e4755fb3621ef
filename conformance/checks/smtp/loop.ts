import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';

export const smtpLoop: Check = defineCheck({
  id: 'smtp/loop',
  title:
    'A message that has passed a hundred servers is going round in circles and is refused; with fewer it may come',
  level: 'should',
  clauses: [{ rfc: 5321, section: '6.3' }, { source: 'postconf(5) hopcount_limit' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 15_000,
  accept: { far: [reply(250, '2.0.0')], looping: [reply(554, '5.4.0')], delivered: [fact(1)] },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    const send = async (hops: number): Promise<Observation> => {
      await smtp.mail(session.sender);
      await smtp.rcpt(to.address);
      const received = `Received: from a.example by b.example with ESMTP; ${new Date(0).toUTCString()}\r\n`;
      const seen = await smtp.data(session.message({ rawHeaders: received.repeat(hops) }));
      return session.about(`message with ${hops} Received fields`, seen);
    };
    const far = await send(90);
    const looping = await send(110);
    const delivered = await to.waitFor();
    return { far, looping, delivered: session.fact(delivered.length, 'messages that arrived') };
  },
});
