import type { Dkim, DkimSelector } from '../../../schema/dkim.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { type PublicKeyFacts, readPublicKey } from './public-key.ts';

/** A domain's DKIM section as written. */
export interface WrittenDkim {
  readonly domain: string;
  readonly dkim: Dkim;
  readonly path: SpecPath;
}

/** A selector as written. */
export interface WrittenSelector {
  readonly domain: string;
  readonly name: string;
  readonly selector: DkimSelector;
  readonly path: SpecPath;
}

/** The DKIM sections of a mail.yaml, in its order. */
export function writtenDkim(sections: Sections): readonly WrittenDkim[] {
  return Object.entries(sections.domains ?? {}).flatMap(([domain, { dkim }]) =>
    dkim === undefined ? [] : [{ domain, dkim, path: ['domains', domain, 'dkim'] }],
  );
}

/** The selectors of a mail.yaml, in its order. */
export function writtenSelectors(sections: Sections): readonly WrittenSelector[] {
  return writtenDkim(sections).flatMap(({ domain, dkim, path }) =>
    Object.entries(dkim.selectors).map(([name, selector]) => ({
      domain,
      name,
      selector,
      path: [...path, 'selectors', name],
    })),
  );
}

/** A public key as written, and what it is; undefined when it cannot be read. */
export interface WrittenPublicKey extends WrittenSelector {
  readonly key: PublicKeyFacts | undefined;
}

const publicKeys = new WeakMap<Sections, readonly WrittenPublicKey[]>();

/** The public keys of a mail.yaml. Reading one takes OpenSSL, so it is done once for all rules. */
export function writtenPublicKeys(sections: Sections): readonly WrittenPublicKey[] {
  const known = publicKeys.get(sections);
  if (known !== undefined) return known;
  const keys = writtenSelectors(sections).flatMap((written) => {
    const { publicKey } = written.selector;
    const path = [...written.path, 'publicKey'];
    return publicKey === undefined ? [] : [{ ...written, path, key: readPublicKey(publicKey) }];
  });
  publicKeys.set(sections, keys);
  return keys;
}
