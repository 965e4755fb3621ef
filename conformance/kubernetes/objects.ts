import { parseAllDocuments } from 'yaml';
import { ToolError } from '../tool-error.ts';

/** A Kubernetes object as a manifest has it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** The part of a pod's description that the suite reads or changes; every other field is carried along. */
export interface PodSpec {
  readonly containers: readonly PodContainer[];
  readonly volumes?: readonly PodVolume[];
  readonly terminationGracePeriodSeconds?: number;
  readonly [field: string]: unknown;
}

/** One container of a pod. */
export interface PodContainer {
  readonly name: string;
  readonly image: string;
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly lifecycle?: { readonly preStop?: { readonly exec?: { readonly command: readonly string[] } } };
  readonly [field: string]: unknown;
}

/** How the kubelet asks a container whether it is well. */
export interface Probe {
  readonly exec?: { readonly command: readonly string[] };
  readonly httpGet?: { readonly path?: string; readonly port: number | string };
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly timeoutSeconds?: number;
  readonly failureThreshold?: number;
}

/** A volume of a pod: a name and one source. */
export interface PodVolume {
  readonly name: string;
  readonly configMap?: { readonly name: string } & KeyedSource;
  readonly secret?: { readonly secretName: string } & KeyedSource;
  readonly emptyDir?: { readonly medium?: string; readonly sizeLimit?: string };
  readonly persistentVolumeClaim?: { readonly claimName: string };
  readonly hostPath?: { readonly path: string; readonly type: string };
  readonly projected?: {
    readonly sources: readonly {
      readonly configMap?: { readonly name: string } & KeyedSource;
      readonly secret?: { readonly name: string } & KeyedSource;
    }[];
    readonly defaultMode?: number;
  };
}

/** What a volume takes of a ConfigMap or a Secret. */
export interface KeyedSource {
  /** Every key under its own name when undefined. */
  readonly items?: readonly { readonly key: string; readonly path: string; readonly mode?: number }[];
  readonly defaultMode?: number;
  readonly optional?: boolean;
}

/** What keeps pods of one kind running, and the pod that it makes. */
export interface PodOwner {
  readonly name: string;
  readonly kind: 'StatefulSet' | 'Deployment';
  readonly labels: Readonly<Record<string, string>>;
  readonly pod: PodSpec;
  /** Names of the claims that each pod gets for itself. */
  readonly claims: readonly string[];
}

/** Reads rendered manifests as Kubernetes does: YAML 1.1. */
export function readObjects(text: string): readonly KubernetesObject[] {
  return parseAllDocuments(text, { version: '1.1' }).flatMap((document) => {
    const value = document.toJS() as KubernetesObject | null;
    return value === null ? [] : [value];
  });
}

/** The one StatefulSet or Deployment among the objects. */
export function podOwner(objects: readonly KubernetesObject[]): PodOwner {
  const owners = objects.filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment');
  const [owner] = owners;
  if (owner === undefined || owners.length > 1)
    throw new ToolError(
      `The manifests have ${owners.length} StatefulSets and Deployments instead of one.`,
      'Compile again: mailc compile mail.yaml',
    );
  const spec = owner['spec'] as {
    readonly template: {
      readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
      readonly spec: PodSpec;
    };
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
  return {
    name: owner.metadata.name,
    kind: owner.kind as PodOwner['kind'],
    labels: spec.template.metadata?.labels ?? {},
    pod: spec.template.spec,
    claims: (spec.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name),
  };
}
