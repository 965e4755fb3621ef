import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { untilTried } from '../../shapes/until-tried.ts';

export const deliveryDeferredAndRetried: Check = defineCheck({
  id: 'delivery/deferred-and-retried',
  title:
    'Mail for a site that is away is taken, kept without a report to the sender, and delivered once it is back',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.5.4.1' }],
  promise: ['outbound'],
  requires: ['submission', 'mailboxes'],
  vantage: 'outside',
  controls: ['submission-works'],
  disturbs: true,
  budgetMs: 60_000,
  accept: { taken: [reply(250, '2.0.0')], kept: [fact(1)], reports: [fact(0)], delivered: [fact(1)] },
  async run(session) {
    const person = session.person();
    await session.project.exchangersDown(true);
    const to = session.remote();
    const taken = await session.deliver({ as: person, from: person.address, to });
    const kept = await untilTried(session, to);
    const reports = await session.mailbox(person).settled();
    await session.project.exchangersDown(false);
    await session.project.exec('postfix', ['postqueue', '-f']);
    await session.exchangers.waitFor();
    const delivered = await session.exchangers.settled();
    return {
      taken,
      kept: session.fact(kept, 'messages in the queue'),
      reports: session.fact(reports.length, 'messages in the mailbox of the sender'),
      delivered: session.fact(delivered.length),
    };
  },
});
