import type { Origin } from '../../schema/origin.ts';

/** What runs, for any orchestrator: the containers of one mail node with what they share. */
export interface Workload {
  /** Name of the profile, and of the Compose project. */
  readonly name: string;
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly secrets: readonly SecretFile[];
  readonly certificate: CertificateMount;
  readonly clientNetwork: ClientNetwork | undefined;
}

/** A network through which published ports are reached, beside the one that Compose makes by itself. */
export interface ClientNetwork {
  /** Over IPv6; over IPv4 Docker chooses one that is free. */
  readonly subnet: string;
  readonly gateway: string;
  readonly origin: Origin;
}

export type ContainerName = 'postfix' | 'dovecot' | 'opendkim';

export interface Container {
  readonly name: ContainerName;
  readonly image: Image;
  /** Name that the container gives itself. */
  readonly hostname: string;
  readonly network: 'default' | 'none';
  readonly environment: readonly EnvironmentVariable[];
  readonly mounts: readonly Mount[];
  readonly tmpfs: readonly Tmpfs[];
  /** Names of secrets; each is a file `/run/secrets/<name>`. */
  readonly secrets: readonly string[];
  /** Linux capabilities kept, without `CAP_`; every other is dropped. */
  readonly capabilities: readonly Capability[];
  readonly ports: readonly Port[];
  readonly health: HealthCheck;
  /** Seconds from SIGTERM to SIGKILL. */
  readonly stopGraceSeconds: number;
  readonly limits: { readonly processes: number; readonly openFiles: number; readonly memory?: Memory };
}

/** The most memory that a container may use. */
export interface Memory {
  readonly bytes: number;
  readonly origin: Origin;
}

export interface Image {
  readonly repository: string;
  readonly tag: string;
  /** An image that is only ever built on the machine is never pulled. */
  readonly pull: 'never' | 'missing';
  readonly origin: Origin;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
  /** What is true on one machine with Docker only. */
  readonly only?: 'compose';
}

export interface Capability {
  readonly name: string;
  /** What stops working without it. */
  readonly why: string;
}

/** Something that a container sees below one of its paths. */
export type Mount =
  /** A folder of the generated tree, read-only. */
  | {
      readonly kind: 'config';
      readonly folder: string;
      readonly target: string;
      /** Those of its files that hold passwords or their hashes; each is live. */
      readonly confidential: readonly string[];
      /** Those that a running daemon takes over when they change; a name that ends with `/` is all of a folder. */
      readonly live: readonly string[];
    }
  /** The certificate directory, read-only. */
  | { readonly kind: 'certificate'; readonly target: string }
  /** On a host with certbot, the folder that the links in the certificate directory lead to, read-only. */
  | { readonly kind: 'certificate-archive'; readonly target: string }
  | {
      readonly kind: 'volume';
      readonly volume: string;
      readonly target: string;
      readonly readOnly?: boolean;
    };

/** Writable memory, empty on every start. */
export interface Tmpfs {
  readonly target: string;
  /** Octal, such as `0755`. */
  readonly mode: string;
  readonly bytes: number;
}

export interface Port {
  /** Inside the container. */
  readonly target: number;
  readonly publish: { readonly address: string; readonly port: number };
  readonly origin: Origin;
}

export interface HealthCheck {
  readonly command: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly startSeconds: number;
  readonly retries: number;
}

export interface Volume {
  readonly name: string;
  readonly why: string;
  /** Kept in memory, for sockets; absent for storage that outlives the containers. */
  readonly memory?: { readonly mode: string; readonly bytes: number };
}

/** A secret that the operator provides as a file. */
export interface SecretFile {
  readonly name: string;
  /** What it holds, for the README. */
  readonly use:
    | {
        readonly kind: 'dkim-key';
        readonly domain: string;
        readonly selector: string;
      }
    | { readonly kind: 'password'; readonly address: string }
    | { readonly kind: 'upstream-password' | 'upstream-username'; readonly host: string };
  readonly origin: Origin;
}

export interface CertificateMount {
  /** On the Docker host, as mail.yaml has it. */
  readonly directory: string;
  readonly chain: string;
  readonly key: string;
  /** NAME, where the directory is a `live/NAME` of certbot. */
  readonly lineage: string | undefined;
  /** Made by the containers and kept on the volume `certificates`; there is no directory then. */
  readonly selfSigned: boolean;
  readonly origin: Origin;
}
