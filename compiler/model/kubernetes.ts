import type { KubernetesObject } from './kubernetes-objects.ts';
import type { Condition } from './kubernetes-tree.ts';
import type { Values } from './kubernetes-values.ts';
import type { SecretFile } from './workload.ts';

/** What runs a profile on Kubernetes: printed as a chart, and as a kustomization. */
export interface KubernetesModel {
  /** Of the chart, and of the objects where no release names them. */
  readonly name: string;
  readonly about: string;
  /** The version of mailc, with which that of the chart begins, and of its images. */
  readonly version: string;
  readonly namespace: string;
  readonly component: string;
  readonly objects: readonly KubernetesFile[];
  readonly values: Values;
  readonly configuration: readonly ConfigFolder[];
  readonly dashboard: string | undefined;
  readonly environments: readonly KubernetesEnvironment[];
  readonly guide: KubernetesGuide;
}

/** An object, and the file that it is printed to. */
export interface KubernetesFile {
  /** Without `.yaml`. */
  readonly file: string;
  readonly about: string;
  readonly condition: Condition | undefined;
  /** `monitoring` needs an API that not every cluster has; kustomize makes what is `generated` from files. */
  readonly part: 'base' | 'monitoring' | 'generated';
  readonly object: KubernetesObject;
}

/** Files of one daemon's configuration that are one object: a ConfigMap, or a Secret for what is confidential. */
export interface ConfigFolder {
  readonly daemon: string;
  readonly kind: 'ConfigMap' | 'Secret';
  /** Of the object's name, behind that of the release: `-postfix`, and `-postfix-2` where one object cannot hold it all. */
  readonly suffix: string;
  /** Whether running pods take over what changes in it; what changes in another makes new pods. */
  readonly live: boolean;
  readonly files: readonly ConfigFile[];
}

export interface ConfigFile {
  /** Of the object, where `/` is not possible. */
  readonly key: string;
  /** Below the daemon's folder. */
  readonly path: string;
  readonly text: string;
}

/** An overlay: values that differ, and where it goes. */
export interface KubernetesEnvironment {
  readonly name: string;
  readonly namespace: string;
  /** By path. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

/** Facts for the pages that tell an operator what to do. */
export interface KubernetesGuide {
  readonly hostname: string;
  readonly platform: string;
  readonly mailboxes: boolean;
  readonly accessLabel: string;
  readonly secret: string;
  /** Each with the Secret and the key that hold it. */
  readonly secrets: readonly (SecretFile & { readonly secret: string; readonly key: string })[];
  readonly certificate: string | undefined;
  readonly builtHere: boolean;
  readonly ports: readonly { readonly name: string; readonly port: number }[];
  readonly claims: readonly { readonly name: string; readonly why: string }[];
  readonly lossy: string | undefined;
  readonly paced: number | undefined;
  /** Whether Helm, with the storage that it has by default, can keep a release of the chart. */
  readonly keptByHelm: boolean;
}
