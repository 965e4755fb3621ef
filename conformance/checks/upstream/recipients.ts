import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact, reply } from '../../expectation.ts';
import { routes } from '../../shapes/routes.ts';

export const upstreamRecipients: Check = defineCheck({
  id: 'upstream/recipients',
  title: 'A message for more recipients than its upstream takes goes there in several transactions',
  level: 'must',
  clauses: [
    { source: 'postconf(5) default_destination_recipient_limit' },
    { rfc: 5321, section: '4.5.3.1.10' },
  ],
  promise: ['outbound', 'relay'],
  requires: ['trusted-networks', 'upstream'],
  unless: (spec) =>
    fewest(spec) === undefined
      ? 'every upstream takes as many recipients as a message may have here'
      : undefined,
  vantage: 'trusted',
  controls: [],
  budgetMs: 30_000,
  accept: (spec) => ({
    recipient: [reply(250, '2.1.5')],
    message: [reply(250, '2.0.0')],
    arrived: [fact((fewest(spec) ?? 0) + 1)],
    most: [between(1, fewest(spec) ?? 0)],
  }),
  async run(session) {
    const limit = fewest(session.spec) ?? 0;
    const route = routes(session).find(({ relay }) => relay.recipients === limit);
    const site = session.remote().split('@')[1];
    const smtp = await session.trusted();
    await smtp.mail(route?.sender ?? session.sender);
    const recipient = [];
    for (let n = 0; n <= limit; n += 1) recipient.push(await smtp.rcpt(`${session.token}-${n}@${site}`));
    const message = await smtp.data(session.message());
    const all = async (): Promise<readonly number[]> =>
      (await session.exchangers.messagesFor()).map(({ to }) => to.length);
    const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
    for (let waited = 0; waited < 50 && sum(await all()) <= limit; waited += 1) await session.sleep(200);
    const sizes = await all();
    return {
      recipient,
      message,
      arrived: session.fact(sum(sizes), 'recipients that got it'),
      most: session.fact(Math.max(0, ...sizes), 'recipients of one transaction'),
    };
  },
});

/** The least that an upstream takes, where a message may have more. */
function fewest({ outbound, limits }: ResolvedSpec): number | undefined {
  const { relay, relaysBySender } = outbound;
  const known = [...(relay ? [relay] : []), ...relaysBySender].flatMap(({ recipients }) => recipients ?? []);
  const [least] = known.filter((limit) => limit < limits.recipientsPerMessage).sort((a, b) => a - b);
  return least;
}
