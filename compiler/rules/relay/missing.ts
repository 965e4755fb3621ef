import { profiles } from '../../../profiles/index.generated.ts';
import type { Rule } from '../rule.ts';

/** A profile that hands everything to an upstream server, and none is named. */
export const rule: Rule = {
  id: 'relay/missing',
  title: 'No upstream server',
  severity: 'error',
  why: 'The profile does not deliver mail itself: without an upstream server no mail leaves.',
  help: 'Name one as `outbound: { relay: { provider: sendgrid, credentials: { password: { secret: sendgrid-key } } } }`.',
  clauses: ['postconf(5) relayhost'],
  *check({ resolved: { base, outbound } }) {
    if (outbound.relay !== undefined || profiles[base].features.includes('outbound-delivery')) return;
    yield { message: `The profile \`${base}\` needs an upstream server`, path: ['outbound', 'relay'] };
  },
};
