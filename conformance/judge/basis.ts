import type { Check } from '../check.ts';
import type { Observation } from '../observation.ts';

/**
 * Who demands that an expectation is met:
 *
 * - `standard`: a clause, of every server
 * - `mail.yaml`: the file, which says a value (a name, a size, a list of mechanisms) that no standard knows
 * - `mailc`: nobody but mailc, which chose it for what it compiles
 */
export type Basis = 'standard' | 'mail.yaml' | 'mailc';

/** The basis of a label; of one that is observed of several services, the basis may depend on what was asked. */
export type BasisOf = Basis | ((seen: Observation) => Basis);

/** Who demands what a check accepts under a label: a clause for musts and shoulds, mailc for policies, unless it says more. */
export function basisOf(check: Pick<Check, 'level' | 'foreign'>, label: string, seen: Observation): Basis {
  const said = check.foreign?.basis?.[label];
  if (typeof said === 'function') return said(seen);
  return said ?? (check.level === 'policy' ? 'mailc' : 'standard');
}

/** Whether a check asks a server for anything but what a mail.yaml would have to say. */
export function asksWithoutFile({ foreign }: Pick<Check, 'foreign'>, labels: readonly string[]): boolean {
  return labels.some((label) => foreign?.basis?.[label] !== 'mail.yaml');
}
