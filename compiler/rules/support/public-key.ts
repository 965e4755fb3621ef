import { createPublicKey } from 'node:crypto';

/** A public key from a DNS record. */
export interface PublicKeyFacts {
  /** `rsa`, `ed25519` and so on, as OpenSSL calls it. */
  readonly type: string;
  /** Of an RSA key: the length of its modulus. */
  readonly bits: number | undefined;
}

/** Reads the `p=` tag of a DKIM record (RFC 6376 section 3.6.1); undefined when it is no key. */
export function readPublicKey(base64: string): PublicKeyFacts | undefined {
  try {
    const key = createPublicKey({
      key: Buffer.from(base64, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return {
      type: key.asymmetricKeyType ?? 'unknown',
      bits: key.asymmetricKeyDetails?.modulusLength,
    };
  } catch {
    return undefined;
  }
}
