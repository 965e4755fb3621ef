import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const outboundAddressFamily: Check = defineCheck({
  id: 'outbound/address-family',
  title: 'A site that has both kinds of addresses is reached over IPv4, and IPv6 is not tried before',
  level: 'must',
  clauses: [{ source: 'postconf(5) smtp_address_preference' }, { source: 'postconf(5) inet_protocols' }],
  promise: ['outbound', 'addressFamily'],
  requires: ['outbound-delivery'],
  unless: ({ outbound }) =>
    outbound.addressFamily === 'ipv4' || outbound.addressFamily === 'prefer-ipv4'
      ? undefined
      : 'mail.yaml does not prefer IPv4',
  vantage: 'outgoing',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: { arrived: [fact(5)], overIpv6: [fact(0)], tried: [fact(0)] },
  async run(session) {
    // Without a preference the order is drawn anew for each delivery.
    for (let n = 0; n < 5; n += 1) await session.deliver({ to: session.remote('dual') });
    const arrived = await session.exchangers.waitFor(5);
    await session.sleep(500);
    const lines = await session.logs.all();
    const tried = lines.filter(({ text }) => /connect to dual\.mx\.test\[[0-9a-f]*:[^\]]*\]/.test(text));
    return {
      arrived: session.fact(arrived.length, 'messages at the exchanger'),
      overIpv6: session.fact(
        arrived.filter(({ client }) => client.includes(':')).length,
        'deliveries over IPv6',
      ),
      tried: session.fact(tried.length, tried[0]?.text ?? 'attempts over IPv6'),
    };
  },
});
