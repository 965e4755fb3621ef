/** How the chart and the kustomization run it. */
export interface ResolvedKubernetes {
  /** Whether mail.yaml says anything about Kubernetes. */
  readonly declared: boolean;
  readonly namespace: string;
  /** Pods; the fewest where `autoscaling` is on. */
  readonly replicas: number;
  readonly autoscaling: ResolvedAutoscaling | undefined;
  /** The most pods that one installation may have at once, in any environment. */
  readonly mostPods: number;
  /** Whether any delivery has a concurrency or a delay, which main.cf has divided by `mostPods`. */
  readonly paced: boolean;
  /** Of Postfix's container. */
  readonly resources: { readonly requests: ResolvedAmounts; readonly limits: ResolvedAmounts };
  /** `lossy` is the reason why waiting mail may be lost; there is no claim then. */
  readonly queue: ResolvedClaim & { readonly lossy: string | undefined };
  readonly mailboxes: ResolvedClaim;
  /** Name of the label that a namespace which may hand in mail has set to `true`. */
  readonly accessLabel: string;
  readonly monitoring: ResolvedMonitoring | undefined;
  /** Name of the Secret that holds every secret of mail.yaml but `secrets`. */
  readonly secret: string;
  /** Where single secrets are instead, in every environment. */
  readonly secrets: readonly ResolvedSecretPlace[];
  /** Name of the Secret that holds the certificate. */
  readonly certificate: string;
  /** Name of the Secret with the login at the registry. */
  readonly pullSecret: string | undefined;
  readonly drainSeconds: number;
  readonly environments: readonly ResolvedEnvironment[];
}

export interface ResolvedAutoscaling {
  readonly most: number;
  /** Of the CPU that Postfix's container asks for. */
  readonly cpuPercent: number;
}

export interface ResolvedMonitoring {
  /** Of Prometheus. */
  readonly namespace: string;
  /** Of monitors and rules. */
  readonly labels: readonly { readonly name: string; readonly value: string }[];
  /** Messages in one pod's queue above which there is an alert. */
  readonly queue: number;
  readonly bouncesPerSecond: number;
}

export interface ResolvedSecretPlace {
  /** Name in mail.yaml. */
  readonly name: string;
  /** Name of the Kubernetes Secret, and the key in it. */
  readonly secret: string;
  readonly key: string;
}

export interface ResolvedAmounts {
  /** Thousandths of a core. */
  readonly cpuMillis: number;
  readonly memoryBytes: number;
}

export interface ResolvedClaim {
  readonly bytes: number;
  /** The cluster's default when undefined. */
  readonly storageClass: string | undefined;
}

/** What holds in an environment, whether it says so itself or not. */
export interface ResolvedEnvironment {
  readonly name: string;
  readonly namespace: string;
  readonly replicas: number;
  readonly autoscaling: ResolvedAutoscaling | undefined;
  readonly secret: string;
  readonly certificate: string;
}
