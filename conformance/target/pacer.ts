import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { ServiceName } from '../../schema/service-name.ts';
import { daemonOf } from '../daemon-of.ts';

/** Waits until one more connection to a service stays below what one client may do in a minute. */
export interface Pacer {
  turn(service: ServiceName): Promise<void>;
  /** Longest that a turn takes, in milliseconds; 0 where nothing is limited. */
  readonly longestMs: number;
}

/** anvil(8) counts in minutes of its own; a little more than one is never two of them. */
const windowMs = 61_000;
/** Messages that a check begins on one connection, seldom more. */
const messagesEach = 3;

/**
 * Keeps one client address below the limits of mail.yaml, which hold for each service by itself and may leave out trusted
 * networks. A check that means to reach a limit needs more addresses than one.
 */
export function pacer(
  { limits }: Pick<ResolvedSpec, 'limits'>,
  vantage: 'outside' | 'inside',
  sleep: (ms: number) => Promise<unknown> = (ms) => new Promise((done) => setTimeout(done, ms)),
  now: () => number = () => performance.now(),
): Pacer {
  const { connectionsPerMinute = Number.POSITIVE_INFINITY, messagesPerMinute = Number.POSITIVE_INFINITY } =
    limits;
  const most = Math.max(Math.min(connectionsPerMinute - 1, Math.floor(messagesPerMinute / messagesEach)), 1);
  if ((vantage === 'inside' && limits.exemptTrusted) || most === Number.POSITIVE_INFINITY)
    return { turn: async () => undefined, longestMs: 0 };
  const began = new Map<ServiceName, number[]>();
  let line: Promise<unknown> = Promise.resolve();
  const wait = async (service: ServiceName): Promise<void> => {
    const times = began.get(service) ?? [];
    began.set(service, times);
    const nth = times.at(-most);
    const left = nth === undefined ? 0 : nth + windowMs - now();
    if (left > 0) await sleep(left);
    times.push(now());
  };
  return {
    longestMs: windowMs,
    async turn(service) {
      if (daemonOf(service) !== 'postfix') return;
      const mine = line.then(() => wait(service));
      line = mine;
      await mine;
    },
  };
}

/** So many connections in a minute, whichever service they lead to, one every so many seconds. */
export function steady(
  perMinute: number,
  sleep: (ms: number) => Promise<unknown> = (ms) => new Promise((done) => setTimeout(done, ms)),
  now: () => number = () => performance.now(),
): Pacer {
  const apart = 60_000 / perMinute;
  let next = 0;
  return {
    longestMs: Math.ceil(apart),
    async turn() {
      const at = Math.max(now(), next);
      next = at + apart;
      if (at > now()) await sleep(at - now());
    },
  };
}
