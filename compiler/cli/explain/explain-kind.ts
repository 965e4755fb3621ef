import { type DiagnosticKind, diagnosticKinds } from '../../diagnostic/catalogue.ts';
import { differenceKinds } from '../../diff/format/difference-kinds.ts';
import { parserComplaint } from '../check-images/parser-complaint.ts';

/** Every id that a finding can have, of whichever command. */
export const allKinds = (): readonly DiagnosticKind[] => [
  ...diagnosticKinds(),
  parserComplaint,
  ...differenceKinds,
];

/** What a finding means. */
export function kindText({ id, severity, title, why, help, clauses }: DiagnosticKind): string {
  const rests = clauses.length === 0 ? '' : `\nSee ${clauses.join('; ')}.\n`;
  return `${id} (${severity})\n\n${title}.\n\n${why}\n\n${help}\n${rests}`;
}
