import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const tlsOutboundSecure: Check = defineCheck({
  id: 'tls/outbound-secure',
  title: 'Mail for a destination that must prove its name waits when it cannot, and nothing is sent',
  level: 'must',
  clauses: [{ source: 'postconf(5) smtp_tls_policy_maps' }],
  promise: ['tls', 'outbound', 'destinations'],
  requires: ['outbound-delivery'],
  unless: (spec) =>
    demanding(spec).length > 0 ? undefined : 'mail.yaml has no destination with the level secure or verify',
  vantage: 'outgoing',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: { taken: [reply(250, '2.0.0')], arrived: [fact(0)] },
  async run(session) {
    const taken = [];
    const there = demanding(session.spec).map((domain) => session.remoteAt(domain));
    for (const to of there) taken.push(await session.deliver({ to }));
    // A report to the sender is not what must not be sent.
    const arrived = (await session.exchangers.settled()).filter(({ to }) =>
      to.some((one) => there.includes(one)),
    );
    return { taken, arrived: session.fact(arrived.length, 'messages at the exchangers') };
  },
});

function demanding(spec: ResolvedSpec): readonly string[] {
  return spec.tls.outbound.destinations.flatMap(({ domain, level }) =>
    level === 'secure' || level === 'verify' ? [domain] : [],
  );
}
