import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Pod } from 'kubernetes-models/v1';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ran } from '../../project/run-program.ts';
import type { Kubectl } from './kubectl.ts';
import { kubectl } from './kubectl.ts';
import { containersOf } from './kubernetes-system.ts';
import { runningRelease } from './running-release.ts';
import { startVantagePod, vantageManifest } from './vantage-pod.ts';

// There is no cluster here: what a real kubectl says then shows that it understood every word.
const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mailc', 'kubernetes');
const setting = { namespace: 'mail', image: 'node:20-slim' };

beforeAll(() => {
  process.env['KUBECONFIG'] = '/dev/null';
});

describe.each(['kubectl-1.33.0', 'kubectl-1.35.2'])('%s', (name) => {
  const program = join(folder, name);
  const real = kubectl(program);

  test('is there', () => {
    expect(existsSync(program), 'fetch it: .ci/kubernetes-tools').toBe(true);
  });

  test('is told where to look, and says that it has no cluster', async () => {
    const asked = { namespace: 'mail', release: 'r', profile: 'relay' };
    await expect(runningRelease(real, asked)).rejects.toThrow('kubectl has no cluster');
    const known = {
      ...real,
      run: (words: readonly string[]) =>
        words.includes('namespace') ? Promise.resolve('') : real.run(words),
    };
    await expect(runningRelease(known, asked)).rejects.toThrow('kubectl has no cluster');
  });

  test('understands what is asked of a container', async () => {
    const said: Ran[] = [];
    const heard: Kubectl = { ...real, try: async (words) => kept(said, await real.try(words)) };
    const containers = containersOf(heard, 'mail', { pods: ['r-0'], daemons: ['postfix'] });
    await containers.exec('postfix', ['postqueue', '-j']);
    await containers.logs('postfix');
    expect(said.map(({ stderr }) => stderr)).toEqual([refused, refused]);
  });

  test('understands how the vantage pod is made, awaited and removed', async () => {
    await expect(startVantagePod(real, setting, program)).rejects.toThrow('does not answer');
    const said: Ran[] = [];
    const made: Kubectl = {
      ...real,
      run: async () => '',
      try: async (words) => kept(said, await real.try(words)),
    };
    await expect(startVantagePod(made, setting, program)).rejects.toThrow('does not start');
    expect(said.map(({ stderr }) => stderr)).toEqual([refused, refused]);
  });
});

test('the vantage pod is one that the API knows', () => {
  const pod = new Pod(vantageManifest('mailc-conform-x', setting) as ConstructorParameters<typeof Pod>[0]);
  expect(() => pod.validate()).not.toThrow();
});

const refused: unknown = expect.stringContaining('The connection to the server localhost:8080 was refused');

function kept(said: Ran[], ran: Ran): Ran {
  said.push(ran);
  return ran;
}
