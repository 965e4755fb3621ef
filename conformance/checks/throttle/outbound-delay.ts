import type { ResolvedSpec, ResolvedThrottle } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { throttlesOfOne } from '../../throttles-of-one.ts';

/** Messages to the paced destination. */
const paused = 6;

export const throttleOutboundDelay: Check = defineCheck({
  id: 'throttle/outbound-delay',
  title:
    'Deliveries to a paced destination keep the declared pause, and mail to others does not wait for them',
  level: 'must',
  clauses: [{ source: 'postconf(5) default_destination_rate_delay' }],
  promise: (spec) => ['outbound', 'throttles', paced(spec)?.name ?? '', 'delay'],
  requires: ['outbound-delivery', 'throttles'],
  unless: (spec) =>
    paced(spec) === undefined ? 'no throttle has a delay between 0.2 and 5 seconds' : undefined,
  vantage: 'outgoing',
  controls: [],
  budgetMs: 60_000,
  accept: { arrived: [fact(paused + 1)], paused: [fact(true)], overtaken: [fact(true)] },
  async run(session) {
    const throttle = paced(session.spec) ?? session.blind('no throttle');
    const delay = throttle.delayMs ?? 0;
    const slow = session.remoteAt(throttle.domains[0] ?? '');
    const quick = session.remote();
    const smtp = await session.outgoing();
    for (const to of [...Array.from({ length: paused }, () => slow), quick]) {
      await smtp.mail(session.sender);
      await smtp.rcpt(to);
      await smtp.data(session.message());
    }
    const arrived = await session.exchangers.waitFor(paused + 1, { ms: delay * paused + 8000 });
    const began = arrived.filter(({ to }) => to.includes(slow)).map(({ mailAt }) => mailAt);
    const other = arrived.find(({ to }) => to.includes(quick))?.mailAt ?? Number.POSITIVE_INFINITY;
    began.sort((a, b) => a - b);
    const [first = 0, last = 0] = [began[0], began.at(-1)];
    return {
      arrived: session.fact(arrived.length, 'messages'),
      // Postfix counts by the ticks of whole seconds: the first pause may be cut short, the others are not.
      paused: session.fact(
        last - first >= delay * (paused - 2.2),
        `${Math.round(last - first)} ms from the first to the last`,
      ),
      overtaken: session.fact(other < last, 'another destination was served meanwhile'),
    };
  },
});

/** The throttle with the shortest pause that can be told from none. */
function paced(spec: ResolvedSpec): ResolvedThrottle | undefined {
  return throttlesOfOne(spec)
    .filter(
      ({ delayMs, domains }) =>
        delayMs !== undefined && delayMs >= 200 && delayMs <= 5000 && domains.length > 0,
    )
    .sort((a, b) => (a.delayMs ?? 0) - (b.delayMs ?? 0))[0];
}
