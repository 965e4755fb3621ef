import type { LabelSelector, Metadata, StringMap } from './kubernetes-objects.ts';
import type { Field } from './kubernetes-tree.ts';

// What the Prometheus operator reads.

export type ServiceMonitor = {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'ServiceMonitor';
  readonly metadata: Metadata;
  readonly spec: {
    readonly selector: LabelSelector;
    readonly endpoints: readonly {
      readonly port: string;
      readonly path: string;
      readonly interval: string;
    }[];
  };
};

export type PrometheusRule = {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'PrometheusRule';
  readonly metadata: Metadata;
  readonly spec: {
    readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
  };
};

export type Rule = {
  readonly alert: string;
  readonly expr: Field<string>;
  readonly for: string;
  readonly labels: StringMap;
  readonly annotations: StringMap;
};
