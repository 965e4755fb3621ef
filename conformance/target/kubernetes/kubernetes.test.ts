import { describe, expect, test } from 'vitest';
import { explained } from './kubectl.ts';
import { containersOf } from './kubernetes-system.ts';
import { listWords, readRelease } from './running-release.ts';
import { vantageManifest } from './vantage-pod.ts';

const asked = { namespace: 'mail', release: undefined, profile: 'relay' };
const labels = (release: string): Record<string, string> => ({ 'app.kubernetes.io/instance': release });
const pod = (name: string, release = 'r', phase = 'Running', deletionTimestamp?: string): object => ({
  metadata: {
    name,
    labels: labels(release),
    ...(deletionTimestamp === undefined ? {} : { deletionTimestamp }),
  },
  spec: { containers: [{ name: 'postfix' }, { name: 'metrics' }] },
  status: { phase },
});
const service = (name: string, clusterIP: string, port: string): object => ({
  metadata: { name, labels: labels('r') },
  spec: { clusterIP, ports: [{ name: port, port: 25 }] },
});
const services = [
  service('r-headless', 'None', 'peers'),
  service('r-metrics', '10.1.0.9', 'metrics'),
  service('r', '10.1.0.5', 'smtp'),
];
const read = (...items: object[]): ReturnType<typeof readRelease> =>
  readRelease(JSON.stringify({ items }), asked);

describe('what runs in a namespace', () => {
  test('is asked for by the labels of the chart', () => {
    expect(listWords({ ...asked, release: 'r' })).toEqual([
      'get',
      'pods,services',
      '--namespace',
      'mail',
      '--selector',
      'app.kubernetes.io/name=relay,app.kubernetes.io/part-of=mailc,app.kubernetes.io/instance=r',
      '--output',
      'json',
    ]);
  });

  test('is the pods that run and are not about to end, and the Service for clients', () => {
    const items = [
      pod('r-0'),
      pod('r-1', 'r', 'Pending'),
      pod('r-2', 'r', 'Running', '2026-01-01T00:00:00Z'),
    ];
    expect(read(...items, ...services)).toEqual({
      name: 'r',
      pods: ['r-0'],
      daemons: ['postfix'],
      service: { address: '10.1.0.5', ports: new Map([['smtp', 25]]) },
    });
  });

  test('is refused when it is not one release that can be reached', () => {
    expect(() => read(...services)).toThrow('no pod of the profile relay');
    expect(() => read(pod('r-0'), pod('s-0', 's'), ...services)).toThrow('2 releases of relay: r, s');
    expect(() => read(pod('r-0', 'r', 'Pending'), ...services)).toThrow('No pod of r runs');
    expect(() => read(pod('r-0'), ...services.slice(0, 2))).toThrow('no Service for clients');
  });
});

test.each([
  ['error: current-context is not set', 'no cluster to talk to'],
  [
    'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
    'no cluster',
  ],
  ['Unable to connect to the server: dial tcp 10.0.0.1:6443: i/o timeout', 'does not answer'],
  ['Error from server (Forbidden): pods is forbidden: User "x" cannot list', 'does not allow'],
  ['something else', 'kubectl get pods failed'],
])('kubectl that says %s', (said, message) => {
  expect(explained(['get', 'pods'], said).message).toContain(message);
});

test('the vantage pod may do nothing but connect, and ends by itself', () => {
  const { spec } = vantageManifest('v', { namespace: 'apps', image: 'node:20' }) as {
    spec: { containers: { securityContext: object }[] };
  };
  expect(spec).toMatchObject({
    restartPolicy: 'Never',
    activeDeadlineSeconds: 3600,
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  });
  expect(spec.containers[0]?.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

test('commands run in the first pod; logs and health are those of all', async () => {
  const ran: string[] = [];
  const kubectl = {
    try: async (words: readonly string[]) => {
      ran.push(words.join(' '));
      return { code: words[1] === 'r-1' && words[0] === 'exec' ? 1 : 0, stdout: `${words[1]}\n`, stderr: '' };
    },
    run: async () => '',
    open: () => {
      throw new Error('not opened here');
    },
  };
  const containers = containersOf(kubectl, 'mail', { pods: ['r-0', 'r-1'], daemons: ['postfix'] });
  expect((await containers.exec('postfix', ['postqueue', '-j'])).stdout).toBe('r-0\n');
  expect(await containers.logs('postfix')).toBe('r-0\nr-1\n');
  expect(await containers.healthy('postfix')).toBe(false);
  expect(ran).toEqual([
    'exec r-0 --namespace mail --container postfix -- postqueue -j',
    'logs r-0 --namespace mail --container postfix',
    'logs r-1 --namespace mail --container postfix',
    'exec r-0 --namespace mail --container postfix -- /usr/lib/mailc/health',
    'exec r-1 --namespace mail --container postfix -- /usr/lib/mailc/health',
  ]);
});
