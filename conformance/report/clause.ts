import type { Clause } from '../check.ts';

/** A clause in words. */
export function clauseText(clause: Clause): string {
  return 'rfc' in clause ? `RFC ${clause.rfc} section ${clause.section}` : clause.source;
}
