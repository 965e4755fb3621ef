import type { HorizontalPodAutoscaler } from './kubernetes-autoscaler.ts';
import type { NetworkPolicy } from './kubernetes-network.ts';
import type { PrometheusRule, ServiceMonitor } from './kubernetes-operator.ts';
import type { PodTemplate } from './kubernetes-pod.ts';
import type { Field } from './kubernetes-tree.ts';

// Of Kubernetes' objects only the fields that mailc writes. Types, not interfaces: only those are a `Tree`.

/** Any object that is written. */
export type KubernetesObject =
  | ServiceAccount
  | ConfigMap
  | Secret
  | Service
  | StatefulSet
  | Deployment
  | HorizontalPodAutoscaler
  | PodDisruptionBudget
  | NetworkPolicy
  | ServiceMonitor
  | PrometheusRule;

export type StringMap = { readonly [key: string]: Field<string> };

export type Metadata = {
  readonly name: Field<string>;
  readonly labels?: Field<StringMap>;
  readonly annotations?: Field<StringMap>;
};

export type LabelSelector = {
  readonly matchLabels?: Field<StringMap>;
  readonly matchExpressions?: readonly {
    readonly key: Field<string>;
    readonly operator: 'In';
    readonly values: readonly string[];
  }[];
};

export type ServiceAccount = {
  readonly apiVersion: 'v1';
  readonly kind: 'ServiceAccount';
  readonly metadata: Metadata;
  readonly automountServiceAccountToken: false;
};

export type ConfigMap = {
  readonly apiVersion: 'v1';
  readonly kind: 'ConfigMap';
  readonly metadata: Metadata;
  readonly data: Field<StringMap>;
};

/** `data` is in Base64. */
export type Secret = {
  readonly apiVersion: 'v1';
  readonly kind: 'Secret';
  readonly metadata: Metadata;
  readonly type: 'Opaque';
  readonly data: StringMap;
};

export type Service = {
  readonly apiVersion: 'v1';
  readonly kind: 'Service';
  readonly metadata: Metadata;
  readonly spec: {
    readonly type?: Field<string>;
    readonly clusterIP?: 'None';
    readonly publishNotReadyAddresses?: true;
    readonly ipFamilyPolicy?: Field<string>;
    readonly externalTrafficPolicy?: Field<string>;
    readonly loadBalancerClass?: Field<string>;
    readonly loadBalancerSourceRanges?: Field<readonly string[]>;
    readonly selector: Field<StringMap>;
    readonly ports: readonly {
      readonly name: string;
      readonly port: number;
      readonly targetPort: string;
      readonly protocol: 'TCP';
    }[];
  };
};

export type StatefulSet = {
  readonly apiVersion: 'apps/v1';
  readonly kind: 'StatefulSet';
  readonly metadata: Metadata;
  readonly spec: {
    readonly serviceName: Field<string>;
    readonly replicas: Field<number>;
    readonly podManagementPolicy: 'Parallel';
    readonly updateStrategy: { readonly type: 'RollingUpdate' };
    readonly minReadySeconds: number;
    readonly persistentVolumeClaimRetentionPolicy?: {
      readonly whenDeleted: 'Retain';
      readonly whenScaled: 'Retain';
    };
    readonly selector: LabelSelector;
    readonly template: PodTemplate;
    readonly volumeClaimTemplates?: readonly Claim[];
  };
};

export type Claim = {
  readonly apiVersion: 'v1';
  readonly kind: 'PersistentVolumeClaim';
  readonly metadata: Metadata;
  readonly spec: {
    readonly accessModes: readonly ['ReadWriteOnce'];
    readonly storageClassName?: Field<string>;
    readonly resources: { readonly requests: { readonly storage: Field<string> } };
  };
};

export type Deployment = {
  readonly apiVersion: 'apps/v1';
  readonly kind: 'Deployment';
  readonly metadata: Metadata;
  readonly spec: {
    readonly replicas: Field<number>;
    readonly strategy: {
      readonly type: 'RollingUpdate';
      readonly rollingUpdate: { readonly maxUnavailable: number; readonly maxSurge: number };
    };
    readonly minReadySeconds: number;
    readonly selector: LabelSelector;
    readonly template: PodTemplate;
  };
};

export type PodDisruptionBudget = {
  readonly apiVersion: 'policy/v1';
  readonly kind: 'PodDisruptionBudget';
  readonly metadata: Metadata;
  readonly spec: {
    readonly maxUnavailable: number;
    readonly unhealthyPodEvictionPolicy: 'AlwaysAllow';
    readonly selector: LabelSelector;
  };
};
