import type { Feature } from '../../schema/feature.ts';
import type { Check, Clause } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, reply } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { Session } from '../session.ts';
import type { UpstreamBehaviour } from '../upstream.ts';
import { type Route, routes } from './routes.ts';
import { untilTried } from './until-tried.ts';

/** What is asked of mail whose upstream cannot take it. */
interface WaitingMail {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly requires?: readonly Feature[];
  readonly behaviour: UpstreamBehaviour;
  /** Commands that must not reach the upstream. */
  readonly withheld: readonly string[];
  /** What the log says about it. */
  readonly reason: RegExp;
}

/** What was seen on one way out. */
type Seen = Readonly<
  Record<'taken' | 'kept' | 'leaked' | 'explained' | 'elsewhere' | 'delivered', Observation>
>;

/** A check that mail waits while its upstream misbehaves, tells it nothing, and goes there once it is mended. */
export function waitingMail(wanted: WaitingMail): Check {
  const { id, title, clauses, requires = [] } = wanted;
  return defineCheck({
    id,
    title,
    level: 'must',
    clauses,
    promise: ['outbound', 'relay'],
    requires: ['trusted-networks', 'upstream', ...requires],
    vantage: 'trusted',
    controls: ['relay-works'],
    disturbs: true,
    budgetMs: 90_000,
    accept: {
      taken: [reply(250, '2.0.0')],
      kept: [fact(1)],
      leaked: [fact('')],
      explained: [fact(true)],
      elsewhere: [fact(0)],
      delivered: [fact(1)],
    },
    async run(session) {
      const seen: Seen[] = [];
      for (const route of routes(session)) {
        if (requires.includes('upstream-login') && route.relay.credentials === undefined) continue;
        seen.push(await waits(session, route, wanted));
      }
      const all = (label: keyof Seen): readonly Observation[] => seen.map((each) => each[label]);
      return {
        taken: all('taken'),
        kept: all('kept'),
        leaked: all('leaked'),
        explained: all('explained'),
        elsewhere: all('elsewhere'),
        delivered: all('delivered'),
      };
    },
  });
}

async function waits(session: Session, { sender, upstream }: Route, wanted: WaitingMail): Promise<Seen> {
  const about = `mail for ${upstream.host}`;
  const arrived = async (): Promise<number> =>
    (await session.exchangers.messagesFor()).filter(({ from }) => from === sender).length;
  await upstream.behave(wanted.behaviour);
  const to = session.remote();
  const taken = await session.deliver({ from: sender, to });
  const kept = await untilTried(session, to);
  const connections = await upstream.connections();
  const leaked = connections.flatMap(({ commands }) =>
    commands.filter((verb) => wanted.withheld.includes(verb)),
  );
  const explained = (await session.logs.all()).some(
    ({ text }) => text.includes(upstream.host) && wanted.reason.test(text),
  );
  const elsewhere = await arrived();
  await upstream.behave('accept');
  await session.project.exec('postfix', ['postqueue', '-f']);
  // What was not kept does not come any more.
  const patience = kept > 0 ? 50 : 0;
  for (let waited = 0; waited < patience && (await arrived()) === elsewhere; waited += 1)
    await session.sleep(200);
  return {
    taken: session.about(about, taken),
    kept: session.fact(kept, `${about} in the queue`),
    leaked: session.fact(leaked, `commands that ${upstream.host} got`),
    explained: session.fact(explained, `the log says why ${about} waits`),
    elsewhere: session.fact(elsewhere, `${about} that went out meanwhile`),
    delivered: session.fact((await arrived()) - elsewhere, `${about} that went there once it was mended`),
  };
}
