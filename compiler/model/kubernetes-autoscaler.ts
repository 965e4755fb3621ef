import type { Metadata } from './kubernetes-objects.ts';
import type { Field } from './kubernetes-tree.ts';

/** How the number of pods follows the load. */
export type HorizontalPodAutoscaler = {
  readonly apiVersion: 'autoscaling/v2';
  readonly kind: 'HorizontalPodAutoscaler';
  readonly metadata: Metadata;
  readonly spec: {
    readonly scaleTargetRef: {
      readonly apiVersion: 'apps/v1';
      readonly kind: 'StatefulSet' | 'Deployment';
      readonly name: Field<string>;
    };
    readonly minReplicas: Field<number>;
    readonly maxReplicas: Field<number>;
    readonly metrics: readonly {
      readonly type: 'ContainerResource';
      readonly containerResource: {
        readonly name: 'cpu';
        readonly container: string;
        readonly target: { readonly type: 'Utilization'; readonly averageUtilization: Field<number> };
      };
    }[];
    readonly behavior: { readonly scaleUp: ScalingRules; readonly scaleDown: ScalingRules };
  };
};

export type ScalingRules = {
  readonly stabilizationWindowSeconds: number;
  readonly policies: readonly {
    readonly type: 'Pods';
    readonly value: number;
    readonly periodSeconds: number;
  }[];
};
