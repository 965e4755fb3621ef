import type { Origin } from '../../schema/origin.ts';
import type { PostfixValue } from './postfix-value.ts';

/** Everything Postfix is told: main.cf, master.cf and the lookup tables, each value with where it comes from. */
export interface PostfixModel {
  /** main.cf, in sections, in the order in which they are printed. */
  readonly sections: readonly PostfixSection[];
  /** master.cf, in the order in which it is printed. */
  readonly services: readonly PostfixService[];
  readonly tables: readonly PostfixTable[];
  /** Logins at upstream servers, for which the container makes a table when it starts. */
  readonly upstreamLogins: readonly UpstreamLogin[];
}

/** A login at another server: where it is used, and which secrets make it. */
export interface UpstreamLogin {
  /** `[host]:port`, or `@domain` where the sender decides (postconf(5), `smtp_sasl_password_maps`). */
  readonly key: string;
  readonly username:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'secret'; readonly secret: string };
  /** Name of the secret. */
  readonly password: string;
  readonly origin: Origin;
}

/** Parameters that belong together. */
export interface PostfixSection {
  readonly title: string;
  readonly parameters: readonly PostfixParameter[];
}

/** One parameter of main.cf, or one `-o` of master.cf. */
export interface PostfixParameter {
  readonly name: string;
  readonly value: PostfixValue;
  readonly origin: Origin;
  /** Why this value, when the origin alone does not say it. */
  readonly why?: string | undefined;
}

/** One line of master.cf (master(5)). The columns that are always the same here (unprivileged, no chroot) are left out. */
export interface PostfixService {
  /** Port name or number, or the name of the socket. */
  readonly name: string;
  readonly type: 'inet' | 'unix' | 'unix-dgram';
  /** Whether only Postfix itself may connect; always false for `inet`. */
  readonly private: boolean;
  /** Whether the process runs as the mail owner instead of root. */
  readonly unprivileged: boolean;
  /** Seconds between two wake-ups, with whether it waits for its first use (`?`). */
  readonly wakeup?: { readonly seconds: number; readonly onlyWhenUsed: boolean } | undefined;
  /** Largest number of processes; 0 is without limit; default `default_process_limit`. */
  readonly processes?: number | undefined;
  readonly command: PostfixDaemon;
  /** What the daemon is given besides its options, each `name=value`: who runs what (spawn(8)). */
  readonly attributes?: readonly string[] | undefined;
  readonly options: readonly PostfixParameter[];
  readonly origin: Origin;
  /** What it is for, when the origin alone does not say it. */
  readonly why?: string | undefined;
}

/** The Postfix daemons that mailc starts. */
export type PostfixDaemon =
  | 'anvil'
  | 'bounce'
  | 'cleanup'
  | 'error'
  | 'lmtp'
  | 'pickup'
  | 'postlogd'
  | 'qmgr'
  | 'scache'
  | 'showq'
  | 'smtp'
  | 'smtpd'
  | 'spawn'
  | 'tlsmgr'
  | 'trivial-rewrite'
  | 'verify';

/** A lookup table as text. */
export interface PostfixTable {
  readonly name: string;
  readonly type: PostfixTableType;
  readonly rows: readonly PostfixTableRow[];
  readonly origin: Origin;
  readonly why: string;
}

/** `hash` is compiled by the container when it starts; the others are read as text. The keys of `regexp` are patterns. */
export type PostfixTableType = 'hash' | 'texthash' | 'cidr' | 'regexp';

/** One row: what is looked up, and the answer: one line of text, or addresses. */
export interface PostfixTableRow {
  readonly key: string;
  readonly answer: string | readonly string[];
}
