import type { Plain } from '../../../model/kubernetes-tree.ts';
import { LABELS, NETWORK, NETWORKS, oneOf, TEXT } from './schemas.ts';

/**
 * JSON Schemas of parts of objects that values hold: a name that the Kubernetes API does not know is dropped by Helm's
 * installation without a word, and refused by a strict one.
 */
type Schema = { readonly [key: string]: Plain };

const TEXTS: Schema = { type: 'array', items: TEXT };
const WHOLE: Schema = { type: 'integer' };

const closed = (properties: Schema, ...required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** LabelSelector of the Kubernetes API. */
const SELECTOR: Schema = closed({
  matchLabels: LABELS,
  matchExpressions: {
    type: 'array',
    items: closed(
      { key: TEXT, operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'), values: TEXTS },
      'key',
      'operator',
    ),
  },
});

/** NetworkPolicyPeer. */
export const PEERS: Schema = {
  type: 'array',
  items: {
    ...closed({
      podSelector: SELECTOR,
      namespaceSelector: SELECTOR,
      ipBlock: closed({ cidr: NETWORK, except: NETWORKS }, 'cidr'),
    }),
    minProperties: 1,
  },
};

/** Toleration. */
export const TOLERATIONS: Schema = {
  type: 'array',
  items: closed({
    key: TEXT,
    operator: oneOf('Exists', 'Equal'),
    value: TEXT,
    effect: oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    tolerationSeconds: WHOLE,
  }),
};

/** Affinity; what is inside of its three kinds is the API's to judge. */
export const AFFINITY: Schema = closed({
  nodeAffinity: { type: 'object' },
  podAffinity: { type: 'object' },
  podAntiAffinity: { type: 'object' },
});

/** TopologySpreadConstraint. */
export const SPREAD: Schema = {
  type: 'array',
  items: closed(
    {
      maxSkew: { type: 'integer', minimum: 1 },
      topologyKey: TEXT,
      whenUnsatisfiable: oneOf('DoNotSchedule', 'ScheduleAnyway'),
      labelSelector: SELECTOR,
      minDomains: { type: 'integer', minimum: 1 },
      nodeAffinityPolicy: oneOf('Honor', 'Ignore'),
      nodeTaintsPolicy: oneOf('Honor', 'Ignore'),
      matchLabelKeys: TEXTS,
    },
    'maxSkew',
    'topologyKey',
    'whenUnsatisfiable',
  ),
};
