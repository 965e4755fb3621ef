import type { Check, Clause } from '../../conformance/check.ts';
import { checks } from '../../conformance/checks/index.generated.ts';
import { mutants } from '../../conformance/mutants/index.generated.ts';
import { fixtureSpec } from './fixture-spec.ts';
import { table } from './markdown.ts';

/** The page of every check: what it rests on, what promises it, and the mutants that prove that it can fail. */
export function checksPage(): string {
  const spec = fixtureSpec();
  const caught = new Map<string, string[]>();
  for (const { id, caughtBy } of mutants) {
    for (const check of typeof caughtBy === 'function' ? caughtBy(spec) : caughtBy) {
      caught.set(check, [...(caught.get(check) ?? []), id]);
    }
  }
  const row = (check: Check): readonly string[] => [
    check.id,
    check.title,
    check.level,
    check.clauses.map(clauseText).join('; '),
    `\`${(typeof check.promise === 'function' ? check.promise(spec) : check.promise).join('.')}\``,
    `${check.vantage}${check.family === 6 ? ', IPv6' : ''}${check.disturbs === true ? ', alone' : ''}`,
    (caught.get(check.id) ?? []).join(', '),
  ];
  const areas = [...new Set(checks.map(({ id }) => id.split('/')[0] ?? ''))];
  return [
    '<!-- Generated from conformance/checks/ and conformance/mutants/ by `npm run generate`. -->',
    '# Checks and mutants',
    `${checks.length} checks, ${mutants.length} mutants. The mutants named are those of the mailserver fixture.`,
    ...areas.flatMap((area) => [
      `## ${area}`,
      table(
        ['id', 'what holds', 'level', 'rests on', 'promised by', 'from', 'catches'],
        checks.filter(({ id }) => id.startsWith(`${area}/`)).map(row),
      ),
    ]),
    '## Mutants',
    table(
      ['id', 'what is wrong'],
      mutants.map(({ id, title }) => [id, title]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function clauseText(clause: Clause): string {
  return 'rfc' in clause ? `RFC ${clause.rfc} section ${clause.section}` : clause.source;
}
