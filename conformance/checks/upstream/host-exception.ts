import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { hostBelow, sentFrom } from '../../shapes/masqueraded.ts';

export const upstreamHostException: Check = defineCheck({
  id: 'upstream/host-exception',
  title: 'Local parts that are excepted keep the host in their address',
  level: 'must',
  clauses: [{ source: 'postconf(5) masquerade_exceptions' }],
  promise: ['masquerade', 'except'],
  requires: ['trusted-networks', 'masquerading'],
  unless: ({ masquerade }) => (masquerade?.except.length === 0 ? 'mail.yaml excepts nobody' : undefined),
  vantage: 'trusted',
  controls: [],
  budgetMs: 15_000,
  accept: { taken: [reply(250, '2.0.0')], envelope: [fact('kept')], from: [fact('kept')] },
  run: (session) => sentFrom(session, hostBelow(session, session.spec.masquerade?.except[0] ?? '')),
});
