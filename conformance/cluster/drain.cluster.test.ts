import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../project/run-program.ts';
import { emptyNamespace, eventually, PATIENCE, removeNamespace, succeed } from './cluster.ts';
import { BASELINE, isReady, relay } from './relay.ts';

const { install, pods } = relay('drain');

beforeAll(async () => {
  await emptyNamespace('drain', BASELINE);
  await install('--set', 'autoscaling.enabled=false');
}, PATIENCE);

afterAll(async () => {
  await succeed('kubectl', ['uncordon', 'n2']);
  await removeNamespace('drain');
}, PATIENCE);

/** Asks for an eviction, as kubectl drain does for each pod; gives the refusal, or nothing. */
async function evict(name: string): Promise<string> {
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace: 'drain' } };
  const words = ['create', '--raw', `/api/v1/namespaces/drain/pods/${name}/eviction`, '--filename', '-'];
  const { code, stderr } = await runProgram('kubectl', words, 'npm run cluster:test has it.', {
    input: JSON.stringify(eviction),
  });
  return code === 0 ? '' : stderr;
}

test(
  'the budget lets one pod at a time go, and a drained node empties',
  async () => {
    const before = await pods();
    const there = before.find(({ spec }) => spec.nodeName === 'n2')?.metadata.name ?? '';
    const other = before.find(({ spec }) => spec.nodeName === 'n1')?.metadata.name ?? '';
    const selector = ['--pod-selector', 'app.kubernetes.io/instance=relay'];
    const words = ['drain', 'n2', '--delete-emptydir-data', ...selector, '--timeout=240s'];
    const draining = succeed('kubectl', words);
    const goes = (seen: Awaited<ReturnType<typeof pods>>): boolean =>
      seen.find(({ metadata }) => metadata.name === there)?.metadata.deletionTimestamp !== undefined;
    expect(goes(await eventually(pods, goes))).toBe(true);
    expect(await evict(other)).toMatch(/violate the pod's disruption budget/);
    await draining;
    const both = (seen: Awaited<ReturnType<typeof pods>>): boolean => seen.filter(isReady).length === 2;
    const after = await eventually(pods, both, PATIENCE);
    expect(after.map(({ spec }) => spec.nodeName)).toEqual(['n1', 'n1']);
  },
  2 * PATIENCE,
);
