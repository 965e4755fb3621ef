import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact } from '../../expectation.ts';
import { arrivedNumbers, sendNumbered } from '../../shapes/numbered-mail.ts';

export const queueDrainsOnStop: Check = defineCheck({
  id: 'queue/drains-on-stop',
  title: 'Postfix stops by itself, before Docker kills it, and loses none of the messages it took',
  level: 'must',
  clauses: [{ rfc: 5321, section: '6.1' }, { source: 'docker-compose(5) stop_grace_period' }],
  promise: ['outbound'],
  requires: [],
  vantage: 'outgoing',
  controls: ['relay-works'],
  disturbs: true,
  budgetMs: 60_000,
  // Ten seconds is the grace period that Docker gives by default. What is in delivery at that moment may come again
  // (RFC 1047): Postfix ends its clients at once.
  accept: { stoppedAfter: [between(0, 9000)], lost: [fact(0)], repeated: [between(0, 10)] },
  async run(session) {
    const to = session.remote('slow');
    const smtp = await session.outgoing();
    const taken = await sendNumbered(session, smtp, to, 1, 10);
    const stoppedAfter = await session.project.stop('postfix');
    await session.project.start('postfix');
    await session.project.answers();
    await session.project.exec('postfix', ['postqueue', '-f']);
    const arrived = await arrivedNumbers(session, taken, 15_000);
    const lost = taken.filter((each) => !arrived.includes(each));
    return {
      stoppedAfter: session.fact(stoppedAfter, 'milliseconds'),
      lost: session.fact(lost.length, `of ${taken.length} taken, lost: ${lost.join(' ')}`),
      repeated: session.fact(arrived.length - new Set(arrived).size, 'messages that came again'),
    };
  },
});
