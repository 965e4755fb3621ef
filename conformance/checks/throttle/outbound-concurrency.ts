import type { ResolvedSpec, ResolvedThrottle } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { ExchangerMessage } from '../../exchangers.ts';
import { fact } from '../../expectation.ts';
import { throttlesOfOne } from '../../throttles-of-one.ts';

export const throttleOutboundConcurrency: Check = defineCheck({
  id: 'throttle/outbound-concurrency',
  title: 'As many deliveries to a throttled destination run at the same time as declared, and no more',
  level: 'must',
  clauses: [{ source: 'postconf(5) default_destination_concurrency_limit' }],
  promise: (spec) => ['outbound', 'throttles', throttled(spec)?.name ?? ''],
  requires: ['outbound-delivery', 'throttles'],
  unless: (spec) => (throttled(spec) === undefined ? 'no throttle has a concurrency of 2 to 5' : undefined),
  vantage: 'outgoing',
  controls: [],
  budgetMs: 20_000,
  accept: (spec) => ({ missing: [fact(0)], peak: [fact(throttled(spec)?.concurrency ?? 0)] }),
  async run(session) {
    const throttle = throttled(session.spec) ?? session.blind('no throttle');
    const to = session.remoteAt(throttle.domains[0] ?? '');
    const clients = (throttle.concurrency ?? 0) * 2;
    const count = clients * 4;
    // Several at a time: what one client hands in a busy machine delivers as fast as it comes.
    const handIn = async (): Promise<void> => {
      const smtp = await session.outgoing();
      for (let n = 0; n < count / clients; n += 1) {
        await smtp.mail(session.sender);
        await smtp.rcpt(to);
        await smtp.data(session.message());
      }
    };
    await Promise.all(Array.from({ length: clients }, handIn));
    const arrived = await session.exchangers.waitFor(count, { ms: 15_000 });
    return {
      missing: session.fact(count - arrived.length, 'messages that did not arrive'),
      peak: session.fact(peak(arrived), 'deliveries at the same time'),
    };
  },
});

/** How many of the messages were in transmission at the same time. */
function peak(messages: readonly ExchangerMessage[]): number {
  const during = messages.map(
    ({ mailAt: now }) => messages.filter(({ mailAt, at }) => mailAt <= now && now < at).length,
  );
  return Math.max(0, ...during);
}

/** The tightest throttle that leaves more than one delivery at a time; Postfix begins with 5, so above it proves nothing. */
function throttled(spec: ResolvedSpec): ResolvedThrottle | undefined {
  return throttlesOfOne(spec)
    .filter(
      ({ concurrency = 0, delayMs = 0, domains }) =>
        concurrency >= 2 && concurrency <= 5 && delayMs === 0 && domains.length > 0,
    )
    .sort((a, b) => (a.concurrency ?? 0) - (b.concurrency ?? 0))[0];
}
