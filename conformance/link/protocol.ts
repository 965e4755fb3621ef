/** A DNS record as the world serves it. `data` in presentation form; a TXT record is one string a part. */
export interface WorldRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'MX' | 'TXT' | 'PTR' | 'NS' | 'SOA';
  readonly data: readonly string[];
  /** MX only. */
  readonly priority?: number;
}

/** Names that exist without being listed. */
export interface WorldNames {
  /** Every name below these resolves to `addresses`. */
  readonly wildcards: readonly { readonly below: string; readonly addresses: readonly string[] }[];
  /** `<address with hyphens>.<clients>` resolves to the address, and the address back to it. */
  readonly clients: string;
}

/** A mail exchanger of the world. */
export interface WorldExchanger {
  readonly behaviour: string;
  readonly host: string;
  readonly addresses: readonly string[];
  /** PEM; absent means no STARTTLS. */
  readonly tls?: { readonly key: string; readonly chain: string };
}

/** A server that takes mail for everywhere, for clients that log in where it has logins. */
export interface WorldUpstream {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
  /** TLS from the first byte. */
  readonly implicitTls: boolean;
  readonly logins: readonly WorldLogin[];
  /** PEM. */
  readonly certificates: Readonly<
    Record<'good' | 'expired' | 'wrong-name', { readonly key: string; readonly chain: string }>
  >;
}

/** A login that an upstream takes. */
export interface WorldLogin {
  readonly username: string;
  readonly password: string;
}

/** A connection to an upstream; see `UpstreamConnection` of the session for the meaning. */
export interface RecordedConnection {
  readonly client: string;
  readonly at: number;
  readonly tls: 'none' | 'begun' | 'failed';
  readonly ehlo: string;
  readonly commands: readonly string[];
  readonly login: string | undefined;
  readonly authenticated: boolean;
}

/** Which upstream. */
export interface UpstreamName {
  readonly host: string;
  readonly port: number;
}

/** An address range of the world's network interface that a vantage uses. */
export interface AddressBlock {
  readonly device: string;
  readonly prefix: number;
  readonly addresses: readonly string[];
}

/** A message as an exchanger took it; see `ExchangerMessage` of the session for the meaning. */
export interface RecordedMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly wire: string | undefined;
  readonly tls: { readonly version: string; readonly cipher: string } | undefined;
  readonly ehlo: string;
  readonly client: string;
  readonly connectedAt: number;
  readonly mailAt: number;
  readonly at: number;
  readonly open: number;
  readonly connection: number;
  readonly host: string;
  readonly upstream?: { readonly port: number; readonly login: string | undefined } | undefined;
}

export interface RecordedAttempt {
  readonly from: string;
  readonly to: string;
  readonly code: number;
  readonly tls: boolean;
  readonly at: number;
}

/** A delivered file. */
export interface RecordedFile {
  readonly path: string;
  readonly raw: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

interface Wait {
  readonly token: string;
  readonly count: number;
  readonly ms: number;
}

/** What the runner may ask of the world: parameters and result by name. Binary is base64. */
export interface WorldCalls {
  readonly devices: { readonly in: null; readonly out: Readonly<Record<string, string>> };
  readonly addAddresses: { readonly in: AddressBlock; readonly out: null };
  readonly serveNames: {
    readonly in: {
      readonly listen: readonly string[];
      readonly records: readonly WorldRecord[];
      readonly names: WorldNames;
    };
    readonly out: null;
  };
  readonly resolve: {
    readonly in: { readonly name: string; readonly type: string };
    readonly out: readonly string[];
  };
  readonly addRecords: { readonly in: readonly WorldRecord[]; readonly out: null };
  readonly queries: {
    readonly in: { readonly since: number };
    readonly out: readonly { readonly name: string; readonly type: string }[];
  };
  readonly serveMail: { readonly in: { readonly exchangers: readonly WorldExchanger[] }; readonly out: null };
  readonly serveUpstreams: {
    readonly in: { readonly upstreams: readonly WorldUpstream[] };
    readonly out: null;
  };
  readonly upstreamBehaves: {
    readonly in: UpstreamName & { readonly behaviour: string };
    readonly out: null;
  };
  readonly upstreamConnections: { readonly in: UpstreamName; readonly out: readonly RecordedConnection[] };
  readonly mailDown: { readonly in: { readonly down: boolean }; readonly out: null };
  readonly messages: { readonly in: Wait; readonly out: readonly RecordedMessage[] };
  readonly attempts: { readonly in: { readonly token: string }; readonly out: readonly RecordedAttempt[] };
  readonly files: { readonly in: Wait & { readonly below: string }; readonly out: readonly RecordedFile[] };
  /** Lets go of messages, so that a long run does not slow down. */
  readonly forget: { readonly in: null; readonly out: null };
  readonly connect: {
    readonly in: {
      readonly stream: number;
      readonly local: string | undefined;
      readonly host: string;
      readonly port: number;
    };
    readonly out: { readonly refused: boolean; readonly local: string };
  };
}

export type CallName = keyof WorldCalls;
