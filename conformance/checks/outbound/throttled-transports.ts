import type { ResolvedThrottle } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import type { LogLine, Session } from '../../session.ts';

export const outboundThrottledTransports: Check = defineCheck({
  id: 'outbound/throttled-transports',
  title: 'Mail for the domains of a throttle takes its transport, and no other mail does',
  level: 'must',
  clauses: [{ source: 'transport(5)' }, { source: 'postconf(5) transport_maps' }],
  promise: ['outbound', 'throttles'],
  requires: ['throttles', 'outbound-delivery'],
  vantage: 'outgoing',
  controls: ['relay-works'],
  budgetMs: 40_000,
  accept: { wrong: [fact('none')] },
  async run(session) {
    const ways = expectedWays(session);
    const smtp = await session.outgoing();
    for (const to of ways.keys()) {
      await smtp.mail(session.sender);
      await smtp.rcpt(to);
      await smtp.data(session.message());
    }
    await session.exchangers.waitFor(ways.size, { ms: 20_000 });
    // The line of a delivery is written after the exchanger has taken the message.
    await session.sleep(1000);
    const lines = await session.logs.all();
    const wrong = [...ways].flatMap(([to, way]) => {
      const seen = wayOf(to, lines);
      return seen === way ? [] : [`${to}: ${seen} instead of ${way}`];
    });
    return { wrong: session.fact(wrong.length === 0 ? ['none'] : wrong) };
  },
});

/** By recipient, the name that the log gives the transport. */
function expectedWays(session: Session): ReadonlyMap<string, string> {
  const { throttles } = session.spec.outbound;
  return new Map([
    ...throttles.flatMap((throttle) =>
      someDomains(throttle).map(
        (domain) => [session.remoteAt(domain), `postfix/${throttle.name}-throttle/smtp`] as const,
      ),
    ),
    [session.remote(), 'postfix/smtp'],
  ]);
}

/** The first, the last and one in between. */
function someDomains({ domains }: ResolvedThrottle): readonly string[] {
  const places = [0, Math.floor(domains.length / 2), domains.length - 1];
  return [...new Set(places.map((place) => domains[place] ?? ''))].filter((domain) => domain !== '');
}

function wayOf(to: string, lines: readonly LogLine[]): string {
  const line = lines.find(({ text }) => text.includes(`to=<${to}>`) && text.includes('status=sent'));
  return /(postfix\/\S+?)\[/.exec(line?.text ?? '')?.[1] ?? 'not delivered';
}
