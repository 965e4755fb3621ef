import { rules } from './index.generated.ts';
import type { Rule } from './rule.ts';

let index: ReadonlyMap<string, Rule> | undefined;

/** All rules by their id. */
export function rulesById(): ReadonlyMap<string, Rule> {
  index ??= new Map(rules.map((rule) => [rule.id, rule]));
  return index;
}
