import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { hostBelow, sentFrom } from '../../shapes/masqueraded.ts';

export const upstreamHostHidden: Check = defineCheck({
  id: 'upstream/host-hidden',
  title: 'Hosts below a masqueraded domain may send, and their names leave neither the envelope nor From',
  level: 'must',
  clauses: [{ source: 'postconf(5) masquerade_domains' }, { source: 'postconf(5) masquerade_classes' }],
  promise: ['masquerade', 'domains'],
  requires: ['trusted-networks', 'masquerading'],
  vantage: 'trusted',
  controls: [],
  budgetMs: 15_000,
  accept: { taken: [reply(250, '2.0.0')], envelope: [fact('hidden')], from: [fact('hidden')] },
  run: (session) => sentFrom(session, hostBelow(session, session.token)),
});
