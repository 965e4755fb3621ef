import type { Check } from '../check.ts';
import { leftOut } from '../target/left-out.ts';
import { untilAnswers } from './answers.ts';
import { inapplicable } from './applicability.ts';
import type { Arena } from './arena.ts';
import { guardian } from './guard.ts';
import { inParallel } from './in-parallel.ts';
import { lastLines } from './logs.ts';
import type { CheckResult } from './result.ts';
import { runCheck } from './run-one.ts';
import { systemSession } from './session.ts';
import { unlessAborted } from './unless-aborted.ts';
import { withoutSecrets } from './without-secrets.ts';

/** How long the services may take to answer again, in milliseconds. */
const startPatience = 30_000;

/** A run that its signal ended, with what it came to until then; checks that were not run are left out. */
export class Interrupted extends Error {
  readonly results: readonly CheckResult[];

  constructor(results: readonly CheckResult[], cause: unknown) {
    super('interrupted', { cause });
    this.results = results;
  }
}

/** What happens while checks run. */
export interface RunEvents {
  readonly begin?: (total: number) => void;
  readonly begins?: (check: Check) => void;
  /** A check is over; what a pass is worth is known when its controls have run once more. */
  readonly ran?: (result: CheckResult) => void;
  readonly result?: (result: CheckResult) => void;
}

/**
 * Runs checks: those that disturb nothing beside each other, then the others one by one, then those that look at the whole
 * run. The controls that they name run before and after each group; a check with a control that did not hold has seen
 * nothing. A check that saw nothing looks once more, because a busy machine can make it late; one that failed does not.
 * What the daemons said last is kept with a check that saw nothing again.
 *
 * @param signal - Ends the run with `Interrupted`; a check that disturbs is let end before, so that whoever takes the system
 *   down has it alone.
 */
export async function runChecks(
  arena: Arena,
  checks: readonly Check[],
  events: RunEvents = {},
  signal?: AbortSignal,
): Promise<CheckResult[]> {
  const latest = new Map<Check, CheckResult>();
  const recording: RunEvents = {
    ...events,
    ran(result) {
      latest.set(result.check, result);
      events.ran?.(result);
    },
  };
  try {
    return await runAll(arena, checks, recording, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    const passwords = arena.known.map(({ password }) => password);
    const results = checks.map(
      (check) =>
        latest.get(check) ?? idleResult(check, arena)[0] ?? unasked(check, 'the run was interrupted before'),
    );
    throw new Interrupted(
      results.map((result) => withoutSecrets(result, passwords)),
      error,
    );
  }
}

async function runAll(
  arena: Arena,
  checks: readonly Check[],
  events: RunEvents,
  signal: AbortSignal | undefined,
): Promise<CheckResult[]> {
  events.begin?.(checks.length);
  const idle = checks.flatMap((check) => idleResult(check, arena));
  const active = checks.filter((check) => !idle.some((result) => result.check === check));
  const alone = active.filter(({ disturbs, last }) => disturbs && !last);
  const guard = guardian(arena);
  const run = async (check: Check): Promise<CheckResult> => {
    signal?.throwIfAborted();
    if (arena.offer.isOver?.() === true)
      return unasked(check, 'the time of the run was over (--pace gives it as long as it needs)');
    events.begins?.(check);
    const result = await runCheck(arena, check);
    events.ran?.(result);
    return result;
  };
  const passwords = arena.known.map(({ password }) => password);
  const results = [...idle];
  const together = (group: readonly Check[]): Promise<void> =>
    unlessAborted(
      signal,
      lookTwice(group, (checks) => guard(checks, () => inParallel(checks, run, arena.offer.atOnce))),
    );
  const lookTwice = async (
    group: readonly Check[],
    look: (checks: readonly Check[]) => Promise<readonly CheckResult[]>,
  ): Promise<void> => {
    const first = await look(group);
    const blind = first.filter(isBlind);
    results.push(...first.filter((result) => !blind.includes(result)));
    if (blind.length === 0) return;
    if (arena.offer.isOver?.() === true) {
      results.push(...blind);
      return;
    }
    const second = await look(blind.map(({ check }) => check));
    const logs = second.some(isBlind) ? lastLines(await arena.logs.lines().catch(() => [])) : [];
    const seen = second.map((result) => (isBlind(result) ? { ...result, logs } : result));
    results.push(...seen.map((result) => withoutSecrets(withFirstLook(result, blind), passwords)));
  };
  const ahead = active.filter(({ opens }) => opens && arena.offer.judge.kind === 'standards');
  results.push(...(await unlessAborted(signal, inParallel(ahead, run, 1))));
  await together(active.filter((check) => !check.disturbs && !check.last && !ahead.includes(check)));
  for (const check of alone) {
    const act = async (): Promise<CheckResult[]> => {
      const result = await run(check);
      await mend(arena);
      return [result];
    };
    await lookTwice([check], () => guard([check], act));
  }
  await together(active.filter((check) => check.last));
  for (const result of results) events.result?.(result);
  return results.sort((one, other) => (one.check.id < other.check.id ? -1 : 1));
}

const isBlind = ({ outcome }: CheckResult): boolean => outcome === 'error';

function withFirstLook(second: CheckResult, blind: readonly CheckResult[]): CheckResult {
  const first = blind.find(({ check }) => check === second.check);
  return { ...second, notes: [...second.notes, `second look; the first was blind: ${first?.reason ?? ''}`] };
}

/** The result of a check that is not run: mail.yaml does not ask for it, or the aim does not allow it. */
function idleResult(check: Check, arena: Arena): CheckResult[] {
  const foreign = inapplicable(check, arena.offer.promised);
  if (foreign !== undefined) return [{ ...unasked(check, foreign), outcome: 'not-applicable' }];
  const reason = leftOut(check, arena);
  return reason === undefined ? [] : [unasked(check, reason)];
}

function unasked(check: Check, reason: string): CheckResult {
  return { check, outcome: 'left-out', reason, ms: 0, labels: [], notes: [], transcript: [], logs: [] };
}

/** Starts whatever a check left stopped, so that one that broke off does not spoil those after it. */
async function mend(arena: Arena): Promise<void> {
  await arena.project.mend();
  const { link, upstreams } = arena.world;
  await link.call('mailDown', { down: false });
  for (const { host, port } of upstreams)
    await link.call('upstreamBehaves', { host, port, behaviour: 'accept' });
  // Postfix would leave a server that was away alone for a minute (qmgr(8)).
  if (upstreams.length > 0) await arena.project.exec('postfix', ['postqueue', '-f']);
  await untilAnswers(() => systemSession(arena), startPatience).catch(() => undefined);
}
