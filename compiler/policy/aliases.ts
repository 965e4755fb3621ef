import { mapKeys, whole } from './address.ts';
import { lookUpIn } from './match.ts';
import type { PolicyModel } from './policy-model.ts';

/** The addresses that mail for an address goes to, each once, in their order: virtual(5), table search order, recursively. */
export function expand(model: PolicyModel, recipient: string): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = (address: string): void => {
    if (seen.has(address)) return;
    seen.add(address);
    const row = lookUpIn(model, 'virtual_alias_maps', mapKeys(model, address));
    const answer = row?.answer ?? [address];
    const targets = (typeof answer === 'string' ? answer.split(/[\s,]+/) : answer).map((each) =>
      whole(model, each),
    );
    for (const target of targets) {
      if (target === address) found.add(address);
      else follow(target);
    }
  };
  follow(recipient);
  return [...found];
}
