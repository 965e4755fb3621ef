import type { Check } from '../check.ts';
import type { CheckResult } from '../engine/result.ts';
import type { RunEvents } from '../engine/run.ts';
import type { Judge } from '../judge/judge.ts';
import type { Terminal } from '../request.ts';
import { firstWrong } from './first-wrong.ts';

/** How often a log that nobody overwrites is told that the run goes on, in milliseconds. */
const stillMs = 15_000;

/** Tells how a run goes, until it is done. */
export interface Progress extends RunEvents {
  done(): void;
}

/**
 * A line for everything that is not right, as soon as it is known, and one that says what is waited for: overwritten each second
 * on a terminal, every quarter of a minute in a log.
 */
export function progress(terminal: Terminal, judge: Judge['kind'] = 'promises'): Progress {
  const began = performance.now();
  const running = new Map<Check, number>();
  const told = new Set<string>();
  let [total, over, lastLine] = [0, 0, began];
  const text = (): string => {
    const now = performance.now();
    const [oldest] = running;
    const waiting =
      oldest === undefined ? 'controls' : `${oldest[0].id}, for ${Math.round((now - oldest[1]) / 1000)} s`;
    return `${over} of ${total} checks, ${((now - began) / 1000).toFixed(0)} s; waiting for ${waiting}`;
  };
  const tick = (): void => {
    terminal.live(text());
    if (terminal.color || performance.now() - lastLine < stillMs) return;
    lastLine = performance.now();
    terminal.line(text());
  };
  const timer = setInterval(tick, 1_000);
  timer.unref();
  const tell = ({ check, outcome, reason, labels }: CheckResult): void => {
    const mark = outcome === 'fail' ? 'FAIL' : 'ERROR';
    const line = `${mark}  ${check.id}: ${reason === '' ? (firstWrong(labels) ?? '') : reason}`;
    if (!told.has(line)) terminal.line(line);
    told.add(line);
  };
  return {
    done: () => clearInterval(timer),
    begin: (count) => {
      total = count;
    },
    begins: (check) => {
      running.set(check, performance.now());
    },
    ran: (result) => {
      running.delete(result.check);
      over += 1;
      if (result.outcome === 'fail') tell(result);
      terminal.live(text());
    },
    result: (result) => {
      // What could not be seen of a foreign server is told together, by reason, in the end.
      if (result.outcome === 'fail' || (result.outcome === 'error' && judge === 'promises')) tell(result);
    },
  };
}
