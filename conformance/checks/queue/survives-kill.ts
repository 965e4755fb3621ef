import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact } from '../../expectation.ts';
import { arrivedNumbers, sendNumbered } from '../../shapes/numbered-mail.ts';
import type { Smtp } from '../../wire/clients.ts';

const SENDERS = 4;
const EACH = 50;

export const queueSurvivesKill: Check = defineCheck({
  id: 'queue/survives-kill',
  title: 'No message that was taken is lost when Postfix is killed in the middle of the work',
  level: 'must',
  clauses: [{ rfc: 5321, section: '6.1' }],
  promise: ['outbound'],
  requires: [],
  vantage: 'outgoing',
  controls: ['relay-works'],
  disturbs: true,
  budgetMs: 60_000,
  // A message in delivery may come twice (RFC 1047): at most one for each delivery under way.
  accept: { midway: [fact(true)], lost: [fact(0)], repeated: [between(0, 20)] },
  async run(session) {
    const to = session.remote();
    let taken: number[] = [];
    const connections: Smtp[] = [];
    for (let n = 0; n < SENDERS; n += 1)
      connections.push(await session.outgoing({ from: await session.freshAddress() }));
    const senders = connections.map(async (smtp, n) => {
      for (let each = 0; each < EACH; each += 1) {
        const more = await sendNumbered(session, smtp, to, n * EACH + each, 1);
        if (more.length === 0) return;
        taken = [...taken, ...more];
      }
    });
    while (taken.length < SENDERS * 4) await session.sleep(5);
    await session.project.kill('postfix');
    await Promise.all(senders);
    await session.project.start('postfix');
    await session.project.answers();
    await session.project.exec('postfix', ['postqueue', '-f']);
    const arrived = await arrivedNumbers(session, taken, 20_000);
    const lost = taken.filter((each) => !arrived.includes(each));
    return {
      midway: session.fact(
        taken.length < SENDERS * EACH,
        `${taken.length} messages were taken before the end`,
      ),
      lost: session.fact(lost.length, `lost: ${lost.join(' ')}`),
      repeated: session.fact(arrived.length - new Set(arrived).size, 'messages that came again'),
    };
  },
});
