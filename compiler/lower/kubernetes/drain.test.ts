import { expect, it } from 'vitest';
import { drain } from './drain.ts';

const names = (parts: ReturnType<typeof drain>): readonly string[] =>
  parts.postfix.env.map(({ name }) => name);

it('names a port for peers only where there are any', () => {
  expect(names(drain({ seconds: 120 }))).toEqual(['MAILC_DRAIN_SECONDS']);
  expect(names(drain({ seconds: 120, peers: 'x-headless' }))).toEqual([
    'MAILC_DRAIN_SECONDS',
    'MAILC_PEERS',
    'MAILC_PEER_PORT',
  ]);
});

it('says when the queue is lost with the pod', () => {
  expect(names(drain({ seconds: 120, peers: 'x-headless', lossy: true }))).toContain('MAILC_QUEUE_LOSSY');
});

it('lets the other containers wait longer than Postfix takes, and not until they are killed', () => {
  const { others, terminationGracePeriodSeconds } = drain({ seconds: 120 });
  const waits = Number(others.lifecycle.preStop.exec.command[1]);
  expect(waits).toBeGreaterThan(120 + 10);
  expect(waits).toBeLessThan(terminationGracePeriodSeconds - 10);
});
