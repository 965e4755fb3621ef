import type { Size } from '../schema/size.ts';
import type { Default } from './profile.ts';

/** A value that is worked out, with the reason that is printed beside it. */
export type Derived = Pick<Default<never>, 'reason'>;

/** Defaults of `kubernetes`, in its shape. */
export interface KubernetesDefaults {
  readonly namespace: Derived;
  readonly replicas: Default<number>;
  readonly autoscaling: Default<boolean> & { readonly most: Default<number>; readonly cpu: Default<number> };
  /** Instead of the two above where deliveries have a concurrency or a delay. */
  readonly whenPaced: { readonly replicas: Default<number>; readonly autoscaling: Default<boolean> };
  readonly resources: {
    readonly requests: { readonly cpu: Default<string>; readonly memory: Default<Size> };
    readonly limits: { readonly cpu: Default<string>; readonly memory: Default<Size> };
  };
  /** The least; ten of the largest messages where that is more. */
  readonly queue: { readonly size: Default<Size> };
  /** The least; the sum of the quotas where that is more. */
  readonly mailboxes: { readonly size: Default<Size> };
  readonly access: { readonly label: Default<string> };
  readonly monitoring: Default<boolean> & {
    readonly namespace: Default<string>;
    readonly labels: Default<Readonly<Record<string, string>>>;
    readonly queue: Default<number>;
    readonly bounces: Default<number>;
  };
  readonly secret: Derived;
  readonly certificate: Derived;
  readonly drain: Default<string>;
  /** Of every environment. */
  readonly environment: { readonly namespace: Derived };
}

const onePodKeepsPace = 'one pod keeps the pace as it is written; more of them share it';

/** Where no mailboxes are kept: pods that are all alike. */
export const relayKubernetes: KubernetesDefaults = {
  namespace: { reason: 'the name of the profile' },
  replicas: { value: 2, reason: 'one takes mail while the other is replaced' },
  autoscaling: {
    value: true,
    reason: 'the number of pods follows the load',
    most: {
      value: 10,
      reason: 'a queue that grows because others do not answer needs no more pods than that',
    },
    cpu: { value: 70, reason: 'leaves room for the time until a new pod is ready' },
  },
  whenPaced: {
    replicas: { value: 1, reason: onePodKeepsPace },
    autoscaling: { value: false, reason: onePodKeepsPace },
  },
  resources: {
    requests: {
      cpu: { value: '100m', reason: 'a mail server waits for the network most of the time' },
      memory: { value: '128MiB', reason: 'the memory of light traffic' },
    },
    limits: {
      cpu: { value: '200m', reason: 'twice what is asked for: a burst does not slow the node down' },
      memory: { value: '256MiB', reason: 'the memory of medium traffic' },
    },
  },
  queue: {
    size: {
      value: '1GiB',
      reason: 'holds what waits for a server that is down, ten of the largest messages at least',
    },
  },
  mailboxes: { size: { value: '1GiB', reason: 'holds the quotas of all mailboxes' } },
  access: {
    label: {
      value: 'email-server.kubernetes.io/smtp-access',
      reason: 'no namespace may hand in mail until somebody has labelled it',
    },
  },
  monitoring: {
    value: true,
    reason: 'a queue that nobody watches fills unseen',
    namespace: { value: 'monitoring', reason: 'where Prometheus is installed by habit' },
    labels: { value: {}, reason: 'which labels Prometheus looks for is decided where it is installed' },
    queue: { value: 100, reason: 'mail passes through: so much of it at once does not get away' },
    bounces: {
      value: 0.1,
      reason: 'six a minute are a bad list of recipients, which receivers hold against the sender',
    },
  },
  secret: { reason: 'made of the name of the profile' },
  certificate: { reason: 'made of the name of the profile' },
  drain: { value: '2m', reason: 'longer than a delivery to a slow server takes, shorter than a node waits' },
  environment: { namespace: { reason: 'the name of the environment' } },
};

const oneWriter = 'two pods cannot write the same mailboxes';

/** Where mailboxes are kept: one pod. */
export const mailboxKubernetes: KubernetesDefaults = {
  ...relayKubernetes,
  resources: {
    ...relayKubernetes.resources,
    limits: {
      ...relayKubernetes.resources.limits,
      cpu: { value: '1', reason: 'no other pod helps: with 200m, half of a busy time was spent waiting' },
    },
  },
  replicas: { value: 1, reason: oneWriter },
  autoscaling: { ...relayKubernetes.autoscaling, value: false, reason: oneWriter },
  whenPaced: {
    replicas: { value: 1, reason: oneWriter },
    autoscaling: { value: false, reason: oneWriter },
  },
};
