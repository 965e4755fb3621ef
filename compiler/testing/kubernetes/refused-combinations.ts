/** Values that are each right and together refused by an API server, with the words that the chart must refuse them with. */
export interface RefusedCombination {
  readonly what: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly said: string;
  /** For charts that may have several pods. */
  readonly scaling?: true;
}

const clusterIp = { type: 'ClusterIP' };

export const REFUSED_COMBINATIONS: readonly RefusedCombination[] = [
  {
    what: 'more pods at least than at most',
    values: { replicaCount: 3, autoscaling: { enabled: true, maxReplicas: 2 } },
    said: 'autoscaling.maxReplicas is below replicaCount',
    scaling: true,
  },
  {
    what: 'no pods, by an autoscaler',
    values: { replicaCount: 0, autoscaling: { enabled: true } },
    said: 'replicaCount is 0',
    scaling: true,
  },
  {
    what: 'an autoscaler that measures by nothing',
    values: {
      autoscaling: { enabled: true },
      resources: { postfix: { requests: { cpu: null }, limits: { cpu: null } } },
    },
    said: 'resources.postfix has no cpu',
    scaling: true,
  },
  {
    what: 'a class of balancers without a balancer',
    values: { service: { ...clusterIp, loadBalancerClass: 'example.com/balancer' } },
    said: 'service.loadBalancerClass is for service.type LoadBalancer alone',
  },
  {
    what: 'networks that a balancer lets in without a balancer',
    values: { service: { type: 'NodePort', loadBalancerSourceRanges: ['192.0.2.0/24'] } },
    said: 'service.loadBalancerSourceRanges is for service.type LoadBalancer alone',
  },
  ...(
    [
      ['memory', '128Mi', '16Mi'],
      ['memory', '1Gi', '1023Mi'],
      ['memory', '1M', '999k'],
      ['memory', 134217728, 134217727],
      ['memory', '1.5Gi', '1500Mi'],
      ['cpu', '500m', '100m'],
      ['cpu', 2, '1999m'],
      ['cpu', '0.5', 0.4],
    ] as const
  ).map(([what, asked, most]) => ({
    what: `${what} ${asked} asked for and ${most} at most`,
    values: { resources: { postfix: { requests: { [what]: asked }, limits: { [what]: most } } } },
    said: `resources.postfix asks for more ${what}`,
  })),
];

/** Combinations at the same places that nobody refuses. */
export const GOOD_COMBINATIONS: readonly Omit<RefusedCombination, 'said'>[] = [
  {
    what: 'as many pods at least as at most',
    values: { replicaCount: 1, autoscaling: { enabled: true, maxReplicas: 1 } },
    scaling: true,
  },
  { what: 'no pods', values: { replicaCount: 0, autoscaling: { enabled: false } }, scaling: true },
  {
    what: 'a cpu that only the limit says',
    values: { autoscaling: { enabled: true }, resources: { postfix: { requests: { cpu: null } } } },
    scaling: true,
  },
  {
    what: 'a balancer of a class',
    values: { service: { type: 'LoadBalancer', loadBalancerClass: 'example.com/balancer' } },
  },
  ...(
    [
      ['memory', '1Gi', '1024Mi'],
      ['memory', '1000Mi', '1Gi'],
      ['memory', 134217728, '128Mi'],
      ['cpu', '1000m', 1],
      ['cpu', '0.5', '500m'],
    ] as const
  ).map(([what, asked, most]) => ({
    what: `${what} ${asked} asked for and ${most} at most`,
    values: { resources: { postfix: { requests: { [what]: asked }, limits: { [what]: most } } } },
  })),
];
