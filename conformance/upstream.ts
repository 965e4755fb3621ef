import type { WorldLogin } from './link/protocol.ts';

/**
 * How an upstream behaves:
 *
 * - `accept`: takes everything, but recipients at the domains of exchangers that refuse, as those do
 * - `down`: breaks connections off as they come
 * - `wrong-password`: 535 to every login
 * - `expired`, `wrong-name`: its certificate has expired, or is for another name
 * - `no-tls`: offers no TLS, and its login in the clear
 * - `tempfail`: 451 to every MAIL
 */
export type UpstreamBehaviour =
  | 'accept'
  | 'down'
  | 'wrong-password'
  | 'expired'
  | 'wrong-name'
  | 'no-tls'
  | 'tempfail';

/** A server of `outbound.relay` or `outbound.relaysBySender`, played by the world. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
  readonly implicitTls: boolean;
  /** Logins that it takes, made for this run; it demands one where there are any. */
  readonly logins: readonly WorldLogin[];
  /** Changes what it does, breaks off its connections and forgets those before. For checks that disturb; undone after them. */
  behave(behaviour: UpstreamBehaviour): Promise<void>;
  /** Connections since its behaviour last changed. */
  connections(): Promise<readonly UpstreamConnection[]>;
}

/** A connection to an upstream. */
export interface UpstreamConnection {
  /** Source address. */
  readonly client: string;
  readonly at: number;
  /** `failed`: the client broke off in the handshake. */
  readonly tls: 'none' | 'begun' | 'failed';
  /** The latest EHLO name. */
  readonly ehlo: string;
  /** Verbs of all commands in order, upper-case; one for all lines of AUTH. */
  readonly commands: readonly string[];
  /** User name given in AUTH, right or wrong. */
  readonly login: string | undefined;
  readonly authenticated: boolean;
}
