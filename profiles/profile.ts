import type { SaslMechanism } from '../schema/auth.ts';
import type { Feature } from '../schema/feature.ts';
import type { Outbound } from '../schema/outbound.ts';
import type { Platform } from '../schema/platform.ts';
import type { ProfileName } from '../schema/profile-name.ts';
import type { Relay } from '../schema/relay.ts';
import type { ServiceName } from '../schema/service-name.ts';
import type { Size } from '../schema/size.ts';
import type { Spf } from '../schema/spf.ts';
import type { ClientTlsLevel, ServerTlsLevel, TlsVersion } from '../schema/tls.ts';
import type { TrustedNetwork } from '../schema/trusted-network.ts';
import type { KubernetesDefaults } from './kubernetes-defaults.ts';

/** A kind of mail system, as data: what it promises, and what holds where mail.yaml says nothing. */
export interface Profile {
  readonly name: ProfileName;
  /** What it is for, in one line. */
  readonly title: string;
  /** What it can promise; a mail.yaml that uses less promises less. */
  readonly features: readonly Feature[];
  readonly defaults: ProfileDefaults;
}

/** A value that holds where mail.yaml says none, with the reason that is printed beside it. */
export interface Default<T> {
  readonly value: T;
  readonly reason: string;
}

/** The defaults, in the shape of mail.yaml: the path of a value in mail.yaml is its path in here. */
export interface ProfileDefaults {
  readonly platform: Default<Platform>;
  readonly publish: Default<string>;
  /** Networks that may relay where mail.yaml names none. */
  readonly trusted: Default<readonly TrustedNetwork[]>;
  /** Whose mail may be sent where mail.yaml does not say. */
  readonly senders: Default<'anybody' | 'own-domains'>;
  readonly verify: { readonly recipients: Default<boolean> };
  /** The services that are offered. */
  readonly services: Default<readonly ServiceName[]>;
  readonly limits: {
    readonly messageSize: Default<Size>;
    readonly mailboxSize: Default<Size>;
    readonly connectionsPerMinute: Default<number | undefined>;
    readonly messagesPerMinute: Default<number | undefined>;
    /** Where a profile says nothing, wrong passwords are not counted. */
    readonly guessesPerMinute?: Default<number>;
    readonly guessesPerLogin?: Default<number>;
    /** Where a profile says nothing, the limits per minute do not hold for trusted networks. */
    readonly exemptTrusted?: Default<boolean>;
    readonly recipientsPerMessage: Default<number>;
  };
  readonly tls: {
    readonly certificate: {
      readonly directory: Default<string>;
      readonly chain: Default<string>;
      readonly key: Default<string>;
      readonly selfSigned: Default<boolean>;
    };
    readonly minimum: Default<TlsVersion>;
    readonly inbound: Default<ServerTlsLevel>;
    readonly outbound: { readonly level: Default<ClientTlsLevel> };
  };
  readonly auth: {
    readonly mechanisms: Default<readonly SaslMechanism[]>;
    readonly requireTls: Default<boolean>;
  };
  readonly dnsbl: Default<readonly string[]>;
  readonly outbound: {
    readonly addressFamily: Default<NonNullable<Outbound['addressFamily']>>;
    readonly relay?: Default<Relay>;
  };
  readonly kubernetes: KubernetesDefaults;
  readonly images: { readonly repository: Default<string> };
  /** What holds for a domain that says nothing about it. */
  readonly domain: {
    readonly spf: { readonly others: Default<NonNullable<Spf['others']>> };
  };
}
