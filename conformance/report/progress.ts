import type { RunEvents } from '../engine/run.ts';
import type { Terminal } from '../request.ts';

const marks = { fail: 'FAIL', error: 'ERROR' } as const;

/** Tells how a run goes: one line that is overwritten on a terminal, and a line for everything that is not right. */
export function progress(terminal: Terminal): RunEvents {
  const began = performance.now();
  let total = 0;
  let done = 0;
  const live = (): void => {
    terminal.live(`${done} of ${total} checks, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  return {
    begin: (count) => {
      total = count;
    },
    ran: () => {
      done += 1;
      live();
    },
    result: ({ check, outcome, reason, labels }) => {
      if (outcome !== 'fail' && outcome !== 'error') return;
      const label = labels.find(({ accepted }) => !accepted);
      const seen = label?.seen.find(({ accepted }) => !accepted);
      const what = `${label?.label}: ${seen?.what ?? ''} instead of ${label?.expected.join(' or ')}`;
      terminal.line(`${marks[outcome]}  ${check.id}: ${reason === '' ? what : reason}`);
    },
  };
}
