import { spawn } from 'node:child_process';
import { probe } from './probe.ts';
import { begin } from './run.ts';

/** A server that is about to start. */
export interface Awaited {
  readonly address: string;
  readonly port: number;
  /** What is said to it, line by line, once it has greeted; nothing: its banner is enough. */
  readonly lines: readonly string[];
  /** Containers in its network once it is there. */
  readonly neighbours: number;
}

/** Milliseconds from the begin of `docker START…` until the server has answered the last line; polling begins before. */
export async function untilAnswered(
  client: string,
  { address, port, lines, neighbours }: Awaited,
  start: readonly string[],
): Promise<number> {
  const program = probe(address, port, lines, neighbours);
  const child = spawn('docker', ['exec', client, 'node', '-e', program]);
  const ended = new Promise<never>((_, fail) => {
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`${address}:${port} has not answered within 30 s`)));
  });
  // Nobody waits for it any more once the last answer is there.
  ended.catch(() => undefined);
  const said = (): Promise<unknown> =>
    Promise.race([new Promise((heard) => child.stdout.once('data', heard)), ended]);
  await said();
  const from = performance.now();
  const started = begin('docker', start);
  await Promise.race([said(), failing(started)]);
  const ms = performance.now() - from;
  await started;
  return ms;
}

/** Ends when `promise` fails, and only then. */
function failing(promise: Promise<unknown>): Promise<never> {
  return new Promise((_, fail) => promise.catch(fail));
}
