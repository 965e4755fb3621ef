import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../compile.ts';

/** The files of a relay with this section about Kubernetes, and with more about deliveries. */
function relay(kubernetes: string, outbound = ''): ReadonlyMap<string, string> {
  const text = [
    'version: 1',
    'hostname: mail.example.com',
    'domains: { example.com: {} }',
    'trusted: [{ network: 10.0.0.0/8, reason: pods }]',
    `outbound: { relay: { provider: google-workspace }${outbound} }`,
    `kubernetes: ${kubernetes}`,
    'profiles: { workspace-relay: {} }',
    '',
  ].join('\n');
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return profiles[0]?.tree ?? new Map();
}

const base = (tree: ReadonlyMap<string, string>, file: string): unknown =>
  parse(tree.get(`kustomize/base/${file}.yaml`) ?? '');

test('a queue is on a claim that stays', () => {
  const tree = relay('{ queue: { size: 3GiB, storageClass: fast } }');
  expect(base(tree, 'statefulset')).toMatchObject({
    spec: {
      podManagementPolicy: 'Parallel',
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      volumeClaimTemplates: [
        {
          metadata: { name: 'queue' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            storageClassName: 'fast',
            resources: { requests: { storage: '3Gi' } },
          },
        },
      ],
    },
  });
});

test('a queue that may be lost is in the pods of a Deployment', () => {
  const tree = relay('{ queue: { size: 3GiB, lossy: applications send again } }');
  expect(base(tree, 'statefulset')).toBe(null);
  expect(base(tree, 'deployment')).toMatchObject({
    spec: {
      strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: {
        spec: { volumes: expect.arrayContaining([{ name: 'queue', emptyDir: { sizeLimit: '3Gi' } }]) },
      },
    },
  });
  expect(tree.get('helm/templates/NOTES.txt')).toContain('"applications send again"');
});

test('where deliveries are paced there are never more pods than the pace is divided by', () => {
  const kubernetes = '{ replicas: 2, autoscaling: { most: 4 }, queue: { lossy: applications send again } }';
  const tree = relay(kubernetes, ', pace: { concurrency: 8 }');
  expect(base(tree, 'deployment')).toBe(null);
  expect(base(tree, 'statefulset')).not.toHaveProperty('spec.volumeClaimTemplates');
  expect(JSON.parse(tree.get('helm/values.schema.json') ?? '')).toMatchObject({
    properties: {
      replicaCount: { maximum: 4 },
      autoscaling: { properties: { maxReplicas: { maximum: 4 } } },
    },
  });
});

test('without monitoring there is no container for it, and nothing that looks for one', () => {
  const tree = relay('{ monitoring: false }');
  const files = [...tree].filter(([path]) => /^(helm|kustomize)\//.test(path) && !path.endsWith('/hpa.yaml'));
  const found = files.filter(([path, text]) => /metrics|monitor|dashboard/i.test(`${path}\n${text}`));
  expect(found.map(([path]) => path)).toEqual([]);
});

test('the number of pods is left to the autoscaler where there is one', () => {
  const many = relay(
    '{ replicas: 2, autoscaling: { most: 10 }, environments: { small: { replicas: 1, autoscaling: false } } }',
  );
  expect(base(many, 'statefulset')).not.toHaveProperty('spec.replicas');
  expect(base(many, 'hpa')).toMatchObject({ spec: { minReplicas: 2, maxReplicas: 10 } });
  expect(parse(many.get('kustomize/overlays/small/statefulset.yaml') ?? '')).toContainEqual({
    op: 'add',
    path: '/spec/replicas',
    value: 1,
  });
  expect(base(relay('{ replicas: 2, autoscaling: false }'), 'statefulset')).toHaveProperty(
    'spec.replicas',
    2,
  );
});

test.each([
  ['trusted: [{ network: 10.0.0.0/8, reason: pods }]', ['Local']],
  ['trusted: [{ network: 127.0.0.0/8 }]', ['Local', 'Cluster']],
  ['', ['Local', 'Cluster']],
])(
  'values take the address of a node for a client only where no network is trusted: %s',
  (trusted, words) => {
    const text = `version: 1
hostname: mail.example.com
domains: { example.com: { mailboxes: { user1: { password: { secret: p } } }, unsigned: a test } }
${trusted}
publish: 127.0.0.1
profiles: { mailserver: {} }
`;
    const tree = compile({ text, file: 'mail.yaml' }).profiles[0]?.tree;
    const schema = JSON.parse(tree?.get('helm/values.schema.json') ?? '{}') as unknown;
    expect(schema).toHaveProperty('properties.service.properties.externalTrafficPolicy.enum', words);
    expect(tree?.get('helm/templates/NOTES.txt')).toContain(
      '(eq .Values.service.externalTrafficPolicy "Cluster")',
    );
  },
);
