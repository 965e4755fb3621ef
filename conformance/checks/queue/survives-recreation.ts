import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { numbersOf, sendNumbered } from '../../shapes/numbered-mail.ts';
import { untilDeferred } from '../../shapes/until-deferred.ts';

export const queueSurvivesRecreation: Check = defineCheck({
  id: 'queue/survives-recreation',
  title: 'The queue is there again, each message once, when the container was removed and made anew',
  level: 'must',
  clauses: [{ rfc: 5321, section: '6.1' }],
  promise: ['outbound'],
  requires: [],
  vantage: 'outgoing',
  controls: ['relay-works'],
  disturbs: true,
  budgetMs: 60_000,
  accept: { taken: [fact('1 2 3')], delivered: [fact('1 2 3')] },
  async run(session) {
    await session.project.exchangersDown(true);
    const smtp = await session.outgoing();
    const taken = await sendNumbered(session, smtp, session.remote(), 1, 3);
    await smtp.quit();
    await untilDeferred(session, 3);
    await session.project.recreate('postfix');
    await session.project.exchangersDown(false);
    await session.project.answers();
    await session.project.exec('postfix', ['postqueue', '-f']);
    await session.exchangers.waitFor(3);
    const delivered = [...numbersOf(await session.exchangers.settled())].sort();
    return { taken: session.fact(taken.map(String)), delivered: session.fact(delivered.map(String)) };
  },
});
