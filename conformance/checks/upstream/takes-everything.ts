import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { routes } from '../../shapes/routes.ts';

export const upstreamTakesEverything: Check = defineCheck({
  id: 'upstream/takes-everything',
  title: 'Mail for any site goes to the upstream server, and none to the exchangers of the site',
  level: 'must',
  clauses: [{ source: 'postconf(5) relayhost' }],
  promise: ['outbound', 'relay'],
  requires: ['trusted-networks', 'upstream'],
  unless: ({ outbound }) => (outbound.relay ? undefined : 'mail.yaml has upstreams for single senders only'),
  vantage: 'trusted',
  controls: [],
  budgetMs: 20_000,
  accept: ({ outbound }) => ({
    taken: [reply(250, '2.0.0')],
    arrived: [fact(3)],
    at: [fact(`${outbound.relay?.host}:${outbound.relay?.port}`)],
  }),
  async run(session) {
    const [route] = routes(session);
    const from = route?.sender ?? session.blind('every sender has an upstream of its own');
    const taken = [];
    for (const behaviour of ['accept', 'preferred', 'no-tls'] as const)
      taken.push(await session.deliver({ from, to: session.remote(behaviour) }));
    await session.exchangers.waitFor(3);
    const arrived = await session.exchangers.settled();
    return {
      taken,
      arrived: session.fact(arrived.length, 'messages'),
      at: arrived.map(({ host, upstream, to }) =>
        session.fact(upstream ? `${host}:${upstream.port}` : `exchanger ${host}`, `mail for ${to.join()}`),
      ),
    };
  },
});
