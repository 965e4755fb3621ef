import type { LabelSelector, StringMap } from './kubernetes-objects.ts';
import type { Field, Plain } from './kubernetes-tree.ts';

type PlainMap = { readonly [key: string]: Plain };

/** What every pod is made from. */
export type PodTemplate = {
  readonly metadata: {
    readonly labels: Field<StringMap>;
    readonly annotations: Field<StringMap>;
  };
  readonly spec: PodSpec;
};

export type PodSpec = {
  readonly serviceAccountName: Field<string>;
  readonly automountServiceAccountToken: false;
  readonly enableServiceLinks: false;
  readonly terminationGracePeriodSeconds: Field<number>;
  readonly priorityClassName?: Field<string>;
  readonly imagePullSecrets?: Field<readonly { readonly name: string }[]>;
  readonly securityContext: { readonly seccompProfile: { readonly type: 'RuntimeDefault' } };
  readonly nodeSelector?: Field<StringMap>;
  readonly tolerations?: Field<readonly Plain[]>;
  readonly affinity?: Field<PlainMap>;
  readonly topologySpreadConstraints: Field<readonly SpreadConstraint[]>;
  readonly containers: readonly Field<PodContainer>[];
  readonly volumes: readonly Field<PodVolume>[];
};

export type SpreadConstraint = {
  readonly maxSkew: number;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: 'ScheduleAnyway';
  readonly labelSelector: LabelSelector;
};

export type PodContainer = {
  readonly name: string;
  readonly image: Field<string>;
  readonly imagePullPolicy: Field<string>;
  readonly command?: readonly string[];
  readonly env?: readonly Field<EnvVar>[];
  readonly ports?: readonly {
    readonly name: string;
    readonly containerPort: number;
    readonly protocol: 'TCP';
  }[];
  readonly resources: Field<PlainMap>;
  readonly securityContext: {
    readonly allowPrivilegeEscalation: false;
    readonly readOnlyRootFilesystem: true;
    readonly runAsNonRoot?: true;
    readonly runAsUser?: number;
    readonly runAsGroup?: number;
    readonly capabilities: { readonly drop: readonly ['ALL']; readonly add?: readonly string[] };
  };
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly lifecycle?: Lifecycle;
  readonly volumeMounts: readonly Field<VolumeMount>[];
};

export type EnvVar = { readonly name: string; readonly value: Field<string> };

export type Lifecycle = { readonly preStop: Exec };

export type Exec = { readonly exec: { readonly command: readonly string[] } };

export type Probe = (Exec | { readonly httpGet: { readonly path: string; readonly port: string } }) & {
  readonly periodSeconds: number;
  readonly timeoutSeconds: number;
  readonly failureThreshold: number;
};

export type VolumeMount = {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly?: true;
};

export type KeyPath = { readonly key: string; readonly path: string };

/** Keys of a ConfigMap or a Secret as files. */
export type KeysOf = { readonly name: Field<string>; readonly items: readonly KeyPath[] };

export type PodVolume = { readonly name: string } & (
  | { readonly configMap: KeysOf }
  | {
      readonly secret: {
        readonly secretName: Field<string>;
        readonly defaultMode: number;
        readonly items: readonly KeyPath[];
      };
    }
  | {
      readonly projected: {
        readonly defaultMode: number;
        readonly sources: readonly ({ readonly configMap: KeysOf } | { readonly secret: KeysOf })[];
      };
    }
  | { readonly emptyDir: { readonly medium?: 'Memory'; readonly sizeLimit: Field<string> } }
);
