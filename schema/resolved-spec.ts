import type { SaslMechanism } from './auth.ts';
import type { Feature } from './feature.ts';
import type { NoticeClass } from './notices.ts';
import type { Origin } from './origin.ts';
import type { Platform } from './platform.ts';
import type { ProfileName } from './profile-name.ts';
import type { RelayProviderName } from './relay.ts';
import type { ResolvedKubernetes } from './resolved-kubernetes.ts';
import type { ServiceName } from './service-name.ts';
import type { SpecPath } from './spec-path.ts';
import type { ClientTlsLevel, ServerTlsLevel } from './tls.ts';

/**
 * One profile of a mail.yaml with nothing left to decide: defaults filled in, units turned into numbers, addresses whole
 * and lower-case. What the compiler lowers and what the conformance suite expects are both read from here.
 */
export interface ResolvedSpec {
  /** Name under `profiles`; also the folder of its tree and the default Compose project. */
  readonly name: string;
  readonly base: ProfileName;
  readonly features: ReadonlySet<Feature>;
  readonly hostname: string;
  readonly platform: Platform;
  /** In the order of mail.yaml. */
  readonly domains: readonly ResolvedDomain[];
  readonly trusted: readonly ResolvedNetwork[];
  readonly senders: ResolvedSenders;
  readonly masquerade: ResolvedMasquerade | undefined;
  readonly verify: { readonly recipients: boolean; readonly senders: boolean };
  readonly limits: ResolvedLimits;
  readonly tls: ResolvedTls;
  readonly auth: ResolvedAuth;
  readonly dnsbl: readonly string[];
  /** Offered services only. */
  readonly services: readonly ResolvedService[];
  readonly outbound: ResolvedOutbound;
  readonly notices: { readonly classes: readonly NoticeClass[]; readonly to: string } | undefined;
  readonly resources: ResolvedResources;
  readonly kubernetes: ResolvedKubernetes;
  readonly images: { readonly repository: string };
  readonly overrides: {
    readonly postfix: ResolvedOverrides;
    readonly dovecot: ResolvedOverrides;
    readonly opendkim: ResolvedOverrides;
  };
  /**
   * Where the value at a path of the *merged* spec comes from, e.g. `originOf(['limits', 'messageSize'])`.
   * Spec origins are paths in the mail.yaml as written (below `profiles.<name>` when overridden there).
   */
  readonly originOf: (path: SpecPath) => Origin;
}

/** Parameters or settings of a daemon that mail.yaml gives itself, by name. */
export type ResolvedOverrides = Readonly<Record<string, ResolvedOverride>>;

export interface ResolvedOverride {
  readonly value: string | number | boolean;
  /** Why it is right although it breaks a promise. */
  readonly reason?: string | undefined;
}

export interface ResolvedDomain {
  readonly name: string;
  /**
   * Whether mail for it ends here. A profile without mailboxes answers only for domains all of whose addresses are
   * aliases; mail for any other goes to the domain's own exchanger, and its mailboxes and aliases are not listed here.
   */
  readonly here: boolean;
  readonly mailboxes: readonly ResolvedMailbox[];
  readonly aliases: readonly ResolvedAlias[];
  readonly catchAll: readonly string[];
  readonly dkim: ResolvedDkim | undefined;
  /** Why it is not signed, where mail.yaml says so. */
  readonly unsigned: string | undefined;
  readonly spf: {
    readonly others: 'fail' | 'softfail';
    readonly include: readonly string[];
  };
  readonly dmarc:
    | {
        readonly policy: 'none' | 'quarantine' | 'reject';
        readonly subdomains: 'none' | 'quarantine' | 'reject' | undefined;
        readonly reports: string | undefined;
      }
    | undefined;
  readonly mtaSts:
    | { readonly mode: 'testing' | 'enforce' | 'none'; readonly maxAgeSeconds: number }
    | undefined;
  readonly tlsReports: string | undefined;
}

export interface ResolvedMailbox {
  /** Whole address, lower-case; also the login. */
  readonly address: string;
  readonly localPart: string;
  readonly password:
    | { readonly kind: 'hash'; readonly hash: string }
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'plain'; readonly plain: string };
  readonly quotaBytes: number;
}

export interface ResolvedAlias {
  /** Whole address, lower-case. */
  readonly address: string;
  /** Whole addresses. */
  readonly targets: readonly string[];
}

export interface ResolvedDkim {
  readonly signWith: string;
  readonly selectors: readonly {
    readonly name: string;
    readonly secret: string | undefined;
    readonly publicKey: string | undefined;
  }[];
}

export interface ResolvedNetwork {
  /** As main.cf writes it: `10.5.5.0/24`, `[fd00:5::]/64`. */
  readonly network: string;
  readonly reason: string | undefined;
}

export interface ResolvedLimits {
  readonly messageSizeBytes: number;
  readonly mailboxSizeBytes: number;
  readonly connectionsPerMinute: number | undefined;
  readonly messagesPerMinute: number | undefined;
  readonly recipientsPerMinute: number | undefined;
  /** Wrong passwords of one client in a minute. */
  readonly guessesPerMinute: number | undefined;
  /** Wrong passwords at one login in a minute. */
  readonly guessesPerLogin: number | undefined;
  /** Whether the limits per minute leave out clients in trusted networks. */
  readonly exemptTrusted: boolean;
  readonly recipientsPerMessage: number;
}

export interface ResolvedTls {
  readonly certificate: {
    readonly directory: string;
    readonly chain: string;
    readonly key: string;
    /** NAME, where the directory is a `live/NAME` of certbot, whose files are links into the `archive/NAME` beside `live`. */
    readonly lineage: string | undefined;
    /** Made by the containers, on a volume; `directory` means nothing then. */
    readonly selfSigned: boolean;
  };
  readonly minimum: 'TLSv1.2' | 'TLSv1.3';
  readonly inbound: ServerTlsLevel;
  readonly outbound: {
    readonly level: ClientTlsLevel;
    readonly destinations: readonly {
      readonly domain: string;
      readonly level: ClientTlsLevel;
    }[];
  };
}

export interface ResolvedAuth {
  readonly mechanisms: readonly SaslMechanism[];
  readonly requireTls: boolean;
}

export interface ResolvedService {
  readonly name: ServiceName;
  /** The port inside the container, which is the service's own. */
  readonly port: number;
  /** Where it is published on the Docker host; nowhere where the list is empty. */
  readonly publish: readonly PublishedAt[];
}

/** A place on the Docker host where a service is published. */
export interface PublishedAt {
  readonly address: string;
  readonly port: number;
}

export interface ResolvedOutbound {
  readonly addressFamily: 'any' | 'ipv4' | 'ipv6' | 'prefer-ipv4';
  readonly throttles: readonly ResolvedThrottle[];
  readonly pace: ResolvedPace;
  readonly relay: ResolvedRelay | undefined;
  readonly relaysBySender: readonly (ResolvedRelay & { readonly sender: string })[];
}

export interface ResolvedRelay {
  /** The known provider, if it is one. */
  readonly provider: RelayProviderName | undefined;
  readonly host: string;
  readonly port: number;
  /** What the SPF record of a domain that it sends for includes, where that is known. */
  readonly spf: string | undefined;
  /** TLS from the first byte, without STARTTLS. */
  readonly implicitTls: boolean;
  /** TLS of deliveries to it: a level that verifies its certificate, unless mail.yaml says less. */
  readonly tlsLevel: ClientTlsLevel;
  readonly credentials:
    | {
        readonly username:
          | { readonly kind: 'text'; readonly text: string }
          | { readonly kind: 'secret'; readonly secret: string };
        /** Name of the secret. */
        readonly password: string;
      }
    | undefined;
  /** Most recipients that it takes in one transaction. */
  readonly recipients: number | undefined;
}

export interface ResolvedPace {
  readonly concurrency: number | undefined;
  readonly delayMs: number | undefined;
  readonly recipients: number | undefined;
}

/** Whose mail may be sent; domains are lower-case and without repetition. */
export type ResolvedSenders =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'domains'; readonly domains: readonly string[] };

export interface ResolvedMasquerade {
  readonly domains: readonly string[];
  readonly except: readonly string[];
  readonly envelope: boolean;
}

export interface ResolvedResources {
  readonly traffic: 'light' | 'medium' | 'heavy' | undefined;
  readonly memoryBytes: number | undefined;
}

export interface ResolvedThrottle extends ResolvedPace {
  /** Name in mail.yaml; the transport is `<name>-throttle`. */
  readonly name: string;
  readonly domains: readonly string[];
}
