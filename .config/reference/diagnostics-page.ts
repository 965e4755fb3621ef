import { diagnosticKinds } from '../../compiler/diagnostic/catalogue.ts';

/** The page of every finding, from the rules and from the kinds of syntax and schema mistakes. */
export function diagnosticsPage(): string {
  const kinds = diagnosticKinds().map(({ id, title, severity, why, help, clauses }) =>
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
