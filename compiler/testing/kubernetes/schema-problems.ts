import { PrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { StatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { PersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { type Kind, type Kinds, type Manifest, nameOf, ofKind } from './manifest.ts';

type Models = {
  readonly [K in Kind]: {
    readonly apiVersion: string;
    new (data?: Kinds[K]): { validate(): void };
  };
};

const MODELS: Models = {
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  NetworkPolicy,
  PersistentVolumeClaim,
  PodDisruptionBudget,
  PrometheusRule,
  Secret,
  Service,
  ServiceAccount,
  ServiceMonitor,
  StatefulSet,
};

/**
 * What the schemas of Kubernetes and of the Prometheus operator say against an object: types, required fields, enums,
 * quantities, durations. Unknown fields pass here; `typed-literals.ts` finds those.
 */
export function schemaProblems(manifest: Manifest): readonly string[] {
  const kind = manifest.kind as string;
  if (!(kind in MODELS)) return [`${nameOf(manifest)}: a kind that no chart of mailc renders`];
  const Model = MODELS[kind as Kind] as new (data?: Manifest) => { validate(): void };
  const { apiVersion } = MODELS[kind as Kind];
  if (manifest.apiVersion !== apiVersion) return [`${nameOf(manifest)}: apiVersion is not ${apiVersion}`];
  try {
    new Model(inOneLine(manifest)).validate();
    return [];
  } catch (error) {
    return [`${nameOf(manifest)}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Base64 without the ends of lines that kustomize puts into it: Kubernetes reads over them, the schema does not. */
function inOneLine(manifest: Manifest): Manifest {
  const [secret] = ofKind([manifest], 'Secret');
  if (secret === undefined) return manifest;
  const data = Object.entries(secret.data ?? {}).map(([key, text]) => [key, text.replaceAll('\n', '')]);
  return { ...secret, data: Object.fromEntries(data) as Record<string, string> };
}
