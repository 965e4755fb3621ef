import type { Dkim } from '../../schema/dkim.ts';
import type { ResolvedDkim } from '../../schema/resolved-spec.ts';

/** DKIM of one domain; undefined where no selector is declared. */
export function resolveDkim(dkim: Dkim): ResolvedDkim | undefined {
  const selectors = Object.entries(dkim.selectors).map(([name, selector]) => ({
    name,
    secret: selector.key?.secret,
    publicKey: selector.publicKey,
  }));
  const signWith =
    dkim.signWith ?? (selectors.find(({ secret }) => secret !== undefined) ?? selectors[0])?.name;
  return signWith === undefined ? undefined : { signWith, selectors };
}
