import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { kubelet } from './kubelet.ts';
import type { PodContainer, Probe } from './objects.ts';

/** A container in which a command comes to what `codes` say, in turn, and to 0 after them. */
function node(codes: readonly number[] = []): { ran: string[]; host: ReturnType<typeof kubelet> } {
  const left = [...codes];
  const ran: string[] = [];
  const exec = async (_container: string, words: readonly string[]): Promise<Ran> => {
    ran.push(words.join(' '));
    if (words[0] === 'sleep') await pause(5_000, undefined, { ref: false });
    return { code: left.shift() ?? 0, stdout: 'port 25: refused\n', stderr: '' };
  };
  return { ran, host: kubelet({ exec, address: '127.0.0.1' }) };
}
type Ran = { code: number; stdout: string; stderr: string };

const postfix: PodContainer = { name: 'postfix', image: 'x' };
const health: Probe = { exec: { command: ['health'] }, periodSeconds: 0, failureThreshold: 3 };

describe('a startup probe', () => {
  test('may fail fewer times than its threshold', async () => {
    const { host, ran } = node([1, 1]);
    await host.awaitReady([{ ...postfix, startupProbe: health }]);
    expect(ran).toEqual(['health', 'health', 'health']);
  });

  test('ends the start at its threshold, with what it said', async () => {
    const { host } = node([1, 1, 1]);
    const start = host.awaitReady([{ ...postfix, startupProbe: health }]);
    await expect(start).rejects.toThrow('start it again: port 25: refused');
  });
});

test('a container is awaited until it is ready, after its start', async () => {
  const { host, ran } = node([1, 0, 1]);
  const readinessProbe = { exec: { command: ['ready'] } };
  await host.awaitReady([{ ...postfix, startupProbe: health, readinessProbe }]);
  expect(ran).toEqual(['health', 'health', 'ready', 'ready']);
});

test('a container is well when readiness and liveness probe hold', async () => {
  const container = {
    ...postfix,
    readinessProbe: health,
    livenessProbe: { exec: { command: ['status'] } },
  };
  expect(await node().host.healthy(container)).toBe(true);
  expect(await node([0, 1]).host.healthy(container)).toBe(false);
});

test('a probe that takes longer than its time fails', async () => {
  const readinessProbe = { exec: { command: ['sleep'] }, timeoutSeconds: 0.05 };
  expect(await node().host.healthy({ ...postfix, readinessProbe })).toBe(false);
});

test('a probe over HTTP asks the port by its name', async () => {
  const server = createServer((request, answer) => {
    answer.statusCode = request.url === '/metrics' ? 200 : 500;
    answer.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const ports = [{ name: 'metrics', containerPort: (server.address() as AddressInfo).port }];
  const asks = (path: string): Promise<boolean> =>
    node().host.healthy({ ...postfix, ports, readinessProbe: { httpGet: { path, port: 'metrics' } } });
  expect([await asks('/metrics'), await asks('/')]).toEqual([true, false]);
  server.close();
});

test('what is done before the end is run, and changes nothing when it fails', async () => {
  const { host, ran } = node([1]);
  await host.preStop({ ...postfix, lifecycle: { preStop: { exec: { command: ['drain'] } } } });
  await host.preStop(postfix);
  expect(ran).toEqual(['drain']);
});
