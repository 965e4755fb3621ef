import type { LabelSelector, Metadata } from './kubernetes-objects.ts';
import type { Field } from './kubernetes-tree.ts';

/** What the network lets through. */
export type NetworkPolicy = {
  readonly apiVersion: 'networking.k8s.io/v1';
  readonly kind: 'NetworkPolicy';
  readonly metadata: Metadata;
  readonly spec: {
    readonly podSelector: LabelSelector;
    readonly policyTypes: readonly ('Ingress' | 'Egress')[];
    readonly ingress?: readonly {
      readonly from?: Field<readonly NetworkPeer[]>;
      readonly ports: readonly NetworkPort[];
    }[];
    readonly egress?: readonly {
      readonly to?: readonly NetworkPeer[];
      readonly ports: readonly NetworkPort[];
    }[];
  };
};

export type NetworkPeer = {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
};

export type NetworkPort = { readonly protocol: 'TCP' | 'UDP'; readonly port: number | string };
