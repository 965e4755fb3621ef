/**
 * What the conformance suite puts in place of production secrets when it proves a spec: data, never a setting.
 */
export interface SuppliedData {
  /** Public keys (base64 SubjectPublicKeyInfo) by record name, `<selector>._domainkey.<domain>`. */
  readonly dkimPublicKeys: Readonly<Record<string, string>>;
  /** Password hashes, scheme in front, by mailbox address. */
  readonly passwordHashes: Readonly<Record<string, string>>;
}
