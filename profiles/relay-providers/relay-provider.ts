import type { RelayProviderName } from '../../schema/relay.ts';

/** A provider of outgoing mail, as data. */
export interface RelayProvider {
  readonly name: RelayProviderName;
  /** Its server; a function of the region where it has several. */
  readonly host: string | ((region: string) => string);
  /** Regions that are known; the first is taken where mail.yaml names none, unless `needsRegion`. */
  readonly regions?: readonly string[];
  readonly needsRegion?: true;
  /** What its regions look like, where they are too many to list. */
  readonly regionForm?: RegExp;
  readonly port: number;
  /** The user name that everybody has. */
  readonly username?: string;
  /** Whether it asks for a login at all. */
  readonly login: boolean;
  /** Another way in that needs none, and what to write for it. */
  readonly withoutLogin?: string;
  /** Most recipients of one transaction. */
  readonly recipients?: number;
  /** What SPF records of its customers include (RFC 7208 section 5.2); absent where it sends with an envelope sender of its own. */
  readonly spf?: string;
  /**
   * What it does with mail whose sender is not the customer's, and where that is documented; absent where it depends on the
   * account, or is documented nowhere.
   */
  readonly foreignSenders?: string;
  /** Where the figures are from. */
  readonly source: string;
}
