import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../project/run-program.ts';
import { emptyNamespace, eventually, objects, PATIENCE, removeNamespace } from './cluster.ts';
import { BASELINE, relay } from './relay.ts';

const { install, pods } = relay('autoscaler');

beforeAll(async () => {
  await emptyNamespace('autoscaler', BASELINE);
  await install();
}, PATIENCE);

afterAll(() => removeNamespace('autoscaler'), PATIENCE);

interface Autoscaler {
  readonly status: {
    readonly currentReplicas?: number;
    readonly desiredReplicas?: number;
    readonly currentMetrics?: readonly {
      readonly containerResource?: {
        readonly container: string;
        readonly current: { readonly averageUtilization?: number };
      };
    }[];
  };
}

const status = async (): Promise<Autoscaler['status']> =>
  (await objects<Autoscaler>('horizontalpodautoscalers', 'autoscaler'))[0]?.status ?? {};

/** How busy Postfix's containers are, in per cent of what they ask for; undefined until somebody has measured it. */
const busy = ({ currentMetrics }: Autoscaler['status']): number | undefined =>
  currentMetrics?.find(({ containerResource }) => containerResource?.container === 'postfix')
    ?.containerResource?.current.averageUtilization;

test(
  'the autoscaler reads the use of CPU, and starts a third pod when Postfix is busy',
  async () => {
    const calm = await eventually(status, (seen) => busy(seen) !== undefined, PATIENCE);
    expect(busy(calm)).toBeLessThan(70);
    expect(calm.currentReplicas).toBe(2);
    const work = (name: string): Promise<unknown> => {
      const exec = ['exec', name, '--namespace', 'autoscaler', '--container', 'postfix', '--'];
      const words = [...exec, 'timeout', '240', 'sh', '-c', 'while :; do :; done'];
      return runProgram('kubectl', words, 'npm run cluster:test has it.');
    };
    const working = (await pods()).map(({ metadata }) => work(metadata.name));
    const seen = await eventually(status, ({ desiredReplicas = 0 }) => desiredReplicas > 2, PATIENCE);
    expect(seen.desiredReplicas).toBeGreaterThan(2);
    expect((await eventually(pods, (all) => all.length > 2)).length).toBeGreaterThan(2);
    await removeNamespace('autoscaler');
    await Promise.all(working);
  },
  2 * PATIENCE,
);
