import type { Terminal } from '../../conformance/request.ts';

/** The least time between two live lines, in milliseconds. */
const period = 100;

/** Standard error as a place where a person looks on: with times in a log, with a line that is overwritten on a terminal. */
export function terminal(): Terminal {
  const { stderr } = process;
  const live = stderr.isTTY === true && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb';
  const began = performance.now();
  let last = 0;
  const stamp = (): string =>
    live ? '' : `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  `;
  return {
    color: live,
    line: (text) => void stderr.write(`${live ? '\r\u001b[K' : ''}${text === '' ? '' : stamp()}${text}\n`),
    live(text) {
      if (!live || performance.now() - last < period) return;
      last = performance.now();
      stderr.write(`\r\u001b[K${text}`);
    },
  };
}
