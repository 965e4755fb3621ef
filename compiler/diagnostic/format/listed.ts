import type { Diagnostic } from '../diagnostic.ts';

/** How many findings of one kind are listed: enough to see what is wrong, where one mistake was made in every line. */
export const mostOfAKind = 100;

/** Findings of one kind that are counted and not listed. */
export interface Omitted {
  readonly id: string;
  readonly severity: Diagnostic['severity'];
  /** How many more there are; at least 1. */
  readonly count: number;
}

/** The findings that every format lists, in their order, and how many of each kind it leaves out. */
export interface Listed {
  readonly findings: readonly Diagnostic[];
  readonly omitted: readonly Omitted[];
}

/** The first {@link mostOfAKind} findings of each kind. */
export function listed(diagnostics: readonly Diagnostic[]): Listed {
  const counts = new Map<string, Omitted>();
  const findings = diagnostics.filter(({ id, severity }) => {
    const count = (counts.get(id)?.count ?? 0) + 1;
    counts.set(id, { id, severity, count });
    return count <= mostOfAKind;
  });
  const omitted = [...counts.values()]
    .filter(({ count }) => count > mostOfAKind)
    .map((kind) => ({ ...kind, count: kind.count - mostOfAKind }));
  return { findings, omitted };
}

/** What people read where findings are left out. */
export function omittedWords({ id, count }: Omitted): string {
  return `${count} more findings of ${id} are not listed: the first ${mostOfAKind} of a kind are`;
}
