import type { ServiceName } from '../../schema/service-name.ts';

/** What a run is aimed at: a project that it starts itself in a world of its own, or something that runs already. */
export type Aim = { readonly kind: 'own' } | RunningAim;

/** Something that runs already, and what its operator lets the suite do there. */
export type RunningAim = Access & (ComposeAim | EndpointAim | KubernetesAim);

/** A Compose project of this machine's engine, started from the compiled tree. */
export interface ComposeAim {
  readonly kind: 'compose';
  readonly project: string;
}

/** A release of the chart, or the kustomization, in the cluster of the current context of kubectl. */
export interface KubernetesAim {
  readonly kind: 'kubernetes';
  readonly namespace: string;
  /** Undefined where the namespace has one of the profile. */
  readonly release: string | undefined;
  /** The pod that connections come from. */
  readonly vantage: { readonly namespace: string; readonly image: string };
}

/** Any server. */
export interface EndpointAim {
  readonly kind: 'endpoint';
  readonly endpoints: ReadonlyMap<ServiceName, Endpoint>;
  /** Where this machine is, as the server sees it. */
  readonly vantage: 'outside' | 'inside';
  /** Connections in a minute at most; undefined for as many as mail.yaml lets one client make. */
  readonly pace?: number | undefined;
  /** What the operator says instead of a mail.yaml; undefined where there is one. */
  readonly bare?: Bare | undefined;
  /** Longest that a reply is waited for, in milliseconds; by default each is as patient as its check asks. */
  readonly patienceMs?: number;
  /** How long checks may begin, in milliseconds; without a mail.yaml and a pace 85 s, so that two minutes are enough. */
  readonly timeMs?: number;
}

/** What is known of a server without a mail.yaml. */
export interface Bare {
  /** Its owner expects test messages. */
  readonly mailbox: string;
  /** Whether the name is known that clients verify its certificate for. */
  readonly hostname: boolean;
}

/** Host name or address, and port. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** What the operator gives. Nothing else is used: no other login, and no recipient that a message is handed in for. */
export interface Access {
  readonly logins: readonly { readonly address: string; readonly password: string }[];
  /** Whole addresses, lower-case, whose owners expect test messages; the first one is also a stranger's sender address. */
  readonly recipients: readonly string[];
  /** PEM of the authorities that the server's certificate is verified with; undefined for the public ones. */
  readonly authorities: string | undefined;
}
