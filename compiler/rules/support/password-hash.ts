/** A password hash, taken apart. */
export interface SchemeAndHash {
  /** Upper-case, as Dovecot compares it. */
  readonly scheme: string | undefined;
  readonly hash: string;
}

/** Takes `{SCHEME}hash` apart. */
export function splitHash(text: string): SchemeAndHash {
  const [, scheme, hash = text] = /^\{([^}]*)\}(.*)$/s.exec(text) ?? [];
  return { scheme: scheme?.toUpperCase(), hash };
}

/** The schemes that mailc takes, each with the form of its hashes (crypt(5); RFC 9106 for Argon2). */
export const hashForms: ReadonlyMap<string, RegExp> = new Map([
  ['ARGON2ID', /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}$/],
  ['SHA512-CRYPT', /^\$6\$(rounds=\d+\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{86}$/],
  ['BLF-CRYPT', /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/],
]);
