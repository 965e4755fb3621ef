import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { routes } from '../../shapes/routes.ts';

export const upstreamBySender: Check = defineCheck({
  id: 'upstream/by-sender',
  title: 'Mail goes to the upstream server of its sender domain, whoever it is for',
  level: 'must',
  clauses: [{ source: 'postconf(5) sender_dependent_default_transport_maps' }],
  promise: ['outbound', 'relaysBySender'],
  requires: ['trusted-networks', 'upstream', 'upstream-by-sender'],
  vantage: 'trusted',
  controls: [],
  budgetMs: 20_000,
  accept: { elsewhere: [fact('')] },
  async run(session) {
    const ways = routes(session);
    for (const { sender } of ways) await session.deliver({ from: sender, to: session.remote() });
    const arrived = await session.exchangers.waitFor(ways.length);
    return {
      elsewhere: ways.map(({ sender, relay }) => {
        const at = arrived.filter(({ from }) => from === sender);
        const wrong = at.filter(({ host, upstream }) => host !== relay.host || upstream?.port !== relay.port);
        const where = at.length === 0 ? ['nowhere'] : wrong.map(({ host }) => host);
        return session.fact(where, `where else than at ${relay.host} mail of ${sender} arrived`);
      }),
    };
  },
});
