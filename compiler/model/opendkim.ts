import type { Origin } from '../../schema/origin.ts';

/** Everything OpenDKIM is told. */
export interface OpendkimModel {
  readonly settings: readonly OpendkimSetting[];
  /** KeyTable: name of the key → domain, selector and file of the private key. */
  readonly keys: readonly OpendkimKey[];
  /** SigningTable: domain of the header From → name of the key. */
  readonly signing: readonly {
    readonly domain: string;
    readonly key: string;
  }[];
  /** What Postfix adds to an address without a domain. */
  readonly hostname: string;
  /** Where nothing else may leave: the domains with a key, and those that leave unsigned because mail.yaml says so. */
  readonly everything:
    | {
        readonly signed: readonly string[];
        readonly except: readonly string[];
        /** Both in words, for a refusal. */
        readonly named: string;
      }
    | undefined;
  /** Senders: the logins that may have each address in From; an alias may belong to several. */
  readonly senders: readonly { readonly address: string; readonly logins: readonly string[] }[];
  readonly sendersOrigin: Origin;
  /** TrustedHosts: whose mail is signed without a login. */
  readonly trustedHosts: readonly string[];
  readonly trustedOrigin: Origin;
}

/** One line of opendkim.conf (opendkim.conf(5)). */
export interface OpendkimSetting {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly origin: Origin;
  /** Why this value, when the origin alone does not say it. */
  readonly why?: string | undefined;
}

/** A private key that signs. */
export interface OpendkimKey {
  /** `<selector>._domainkey.<domain>`, as in the DNS. */
  readonly name: string;
  readonly domain: string;
  readonly selector: string;
  /** Name of the secret, which is the file's name under `/etc/opendkim/keys`. */
  readonly secret: string;
  readonly origin: Origin;
}
