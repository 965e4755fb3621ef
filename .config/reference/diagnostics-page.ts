import { parserComplaint } from '../../compiler/cli/check-images/parser-complaint.ts';
import { diagnosticKinds } from '../../compiler/diagnostic/catalogue.ts';

/** The page of every finding, from the rules and from the kinds of syntax and schema mistakes. */
export function diagnosticsPage(): string {
  const all = [...diagnosticKinds(), parserComplaint].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kinds = all.map(({ id, title, severity, why, help, clauses }) =>
    [
      `## ${id}`,
      `${title} (${severity}).`,
      `Why: ${why}`,
      `Instead: ${help}`,
      ...(clauses.length === 0 ? [] : [`Source: ${clauses.join('; ')}.`]),
    ].join('\n\n'),
  );
  return [
    '<!-- Generated from the rules in compiler/rules/ by `npm run generate`. -->',
    '# Findings',
    'Every id that `mailc check` and `mailc compile` can report. `mailc explain <id>` prints the same.',
    ...kinds,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
