import type { CompiledProfile } from '../../compile.ts';
import type { Asked } from './release.ts';
import { hasCertificate, hasSecrets, keepsQueue, mayMonitor, mayScale } from './value-facts.ts';

/** Values that an operator may give beside the chart's own, and what they ask for. */
export interface ValueCase {
  readonly what: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Name of the release, where it matters. */
  readonly release?: string;
  readonly applies?: (profile: CompiledProfile) => boolean;
  readonly asked?: (asked: Asked, profile: CompiledProfile) => Partial<Asked>;
}

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

export const VALUE_CASES: readonly ValueCase[] = [
  {
    what: 'an image by its digest',
    values: { images: { postfix: { digest: DIGEST } } },
    asked: (_, { resolved }) => ({
      images: { postfix: `${resolved.images.repository}/postfix@${DIGEST}` },
    }),
  },
  {
    what: 'images of another registry',
    values: { images: { postfix: { repository: 'registry.example.com:5000/postfix', tag: '9.9.9' } } },
    asked: () => ({ images: { postfix: 'registry.example.com:5000/postfix:9.9.9' } }),
  },
  { what: 'another name', values: { fullnameOverride: 'outgoing' } },
  { what: 'another name of the chart', values: { nameOverride: 'outgoing' } },
  {
    what: 'secrets of another name',
    values: { secretName: 'sealed' },
    applies: hasSecrets,
    asked: () => ({ secret: 'sealed' }),
  },
  {
    what: 'a certificate of another name',
    values: { certificateSecretName: 'acme' },
    applies: hasCertificate,
    asked: () => ({ certificate: 'acme' }),
  },
  {
    what: 'a load balancer',
    values: {
      service: {
        type: 'LoadBalancer',
        externalTrafficPolicy: 'Local',
        annotations: { 'example.com/balancer': 'on' },
        loadBalancerSourceRanges: ['192.0.2.0/24'],
      },
    },
  },
  {
    what: 'no metrics',
    values: { monitoring: { enabled: false } },
    applies: mayMonitor,
    asked: () => ({ metrics: false, operator: false }),
  },
  {
    what: 'no policies',
    values: { networkPolicy: { enabled: false } },
    asked: () => ({ policies: false }),
  },
  {
    what: 'clients from anywhere',
    values: { networkPolicy: { public: true } },
    asked: () => ({ public: true }),
  },
  {
    what: 'clients from namespaces alone',
    values: { networkPolicy: { public: false } },
    asked: () => ({ public: false }),
  },
  {
    what: 'everything about where pods run',
    values: {
      imagePullSecrets: [{ name: 'registry' }],
      podAnnotations: { 'example.com/note': 'yes' },
      podLabels: { team: 'y' },
      nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      tolerations: [{ key: 'mail', operator: 'Exists', effect: 'NoSchedule' }],
      priorityClassName: 'system-cluster-critical',
      serviceAccount: { annotations: { 'example.com/role': 'no' } },
    },
  },
  {
    what: 'larger queues on other disks',
    values: { queue: { size: '7Gi', storageClass: 'on' } },
    applies: keepsQueue,
  },
  {
    what: 'a release of the longest name',
    values: {},
    release: 'r'.repeat(53),
  },
  {
    what: 'as many pods as are said',
    values: { autoscaling: { enabled: false }, replicaCount: 1 },
    applies: mayScale,
    asked: () => ({ autoscaling: false }),
  },
  { what: 'values for everybody, as a parent chart has them', values: { global: { region: 'eu' } } },
  {
    what: 'a registry for everybody',
    values: {
      global: { imageRegistry: 'registry.example.com:5000/team', imagePullSecrets: ['one', { name: 'two' }] },
      imagePullSecrets: [{ name: 'own' }],
    },
    asked: (_, { resolved, system: { workload } }) => {
      const named = ['metrics', ...workload.containers.map(({ name }) => name)].map((name) => {
        const path = `${resolved.images.repository}/${name}`.replace(/^localhost\//, '');
        return [name, `registry.example.com:5000/team/${path}:${workload.containers[0]?.image.tag}`] as const;
      });
      return { images: Object.fromEntries(named) };
    },
  },
  {
    what: 'networks of both families behind a balancer',
    values: {
      service: { type: 'LoadBalancer', loadBalancerSourceRanges: ['198.51.100.0/24', '2001:db8:1::/48'] },
      networkPolicy: { public: false },
    },
    asked: () => ({ public: false, balanced: true }),
  },
  { what: 'a queue on no class', values: { queue: { storageClass: '-' } }, applies: keepsQueue },
];
