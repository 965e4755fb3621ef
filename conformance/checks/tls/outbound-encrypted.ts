import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { unlessOpportunistic } from '../../shapes/outbound-level.ts';

export const tlsOutboundEncrypted: Check = defineCheck({
  id: 'tls/outbound-encrypted',
  title: 'Deliveries use TLS with a server that offers it, whatever its certificate',
  level: 'must',
  clauses: [
    { rfc: 7435, section: '3' },
    { rfc: 7672, section: '1.3.1' },
  ],
  promise: ['tls', 'outbound', 'level'],
  requires: ['outbound-delivery'],
  unless: unlessOpportunistic,
  vantage: 'outgoing',
  controls: [],
  budgetMs: 15_000,
  accept: { tls: [fact('TLSv1.3')], arrived: [fact(3)] },
  async run(session) {
    for (const behaviour of ['accept', 'wrong-name', 'expired'] as const)
      await session.deliver({ to: session.remote(behaviour) });
    const arrived = await session.exchangers.waitFor(3);
    return {
      tls: arrived.map(({ tls, to }) => session.fact(tls?.version ?? 'none', to.join(' '))),
      arrived: session.fact(arrived.length, 'messages at the exchangers'),
    };
  },
});
