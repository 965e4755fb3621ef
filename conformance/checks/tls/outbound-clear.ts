import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { unlessOpportunistic } from '../../shapes/outbound-level.ts';

export const tlsOutboundClear: Check = defineCheck({
  id: 'tls/outbound-clear',
  title: 'A server that offers no TLS still gets its mail',
  level: 'must',
  clauses: [{ rfc: 7435, section: '3' }],
  promise: ['tls', 'outbound', 'level'],
  requires: ['outbound-delivery'],
  unless: unlessOpportunistic,
  vantage: 'outgoing',
  controls: [],
  budgetMs: 15_000,
  accept: { arrived: [fact('in the clear')] },
  async run(session) {
    await session.deliver({ to: session.remote('no-tls') });
    const [message] = await session.exchangers.waitFor();
    const way =
      message === undefined ? 'not at all' : message.tls === undefined ? 'in the clear' : 'under TLS';
    return { arrived: session.fact(way) };
  },
});
