import { brokenServers } from '../../conformance/broken/servers.ts';
import type { Check, Clause } from '../../conformance/check.ts';
import { checks } from '../../conformance/checks/index.generated.ts';
import { inapplicable } from '../../conformance/engine/applicability.ts';
import { mutants } from '../../conformance/mutants/index.generated.ts';
import { type Need, needTexts } from '../../conformance/target/needs/need.ts';
import { needs } from '../../conformance/target/needs/needs.generated.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { fixtureSpecs } from './fixture-spec.ts';
import { table } from './markdown.ts';

/** The page of every check: what it rests on, what promises it, and the mutants that prove that it can fail. */
export function checksPage(): string {
  const specs = fixtureSpecs();
  const [mailserver] = specs;
  if (mailserver === undefined) throw new Error('there is no fixture');
  const specOf = (check: Check): ResolvedSpec =>
    specs.find((spec) => inapplicable(check, spec) === undefined) ?? mailserver;
  const caught = new Map<string, Set<string>>();
  for (const { id, caughtBy } of mutants) {
    const named = specs.flatMap((spec) => (typeof caughtBy === 'function' ? caughtBy(spec) : caughtBy));
    for (const check of named) caught.set(check, (caught.get(check) ?? new Set<string>()).add(id));
  }
  const row = (check: Check): readonly string[] => [
    check.id,
    check.title,
    check.level,
    check.clauses.map(clauseText).join('; '),
    `\`${(typeof check.promise === 'function' ? check.promise(specOf(check)) : check.promise).join('.')}\``,
    `${check.vantage}${check.family === 6 ? ', IPv6' : ''}${check.disturbs === true ? ', alone' : ''}`,
    (needs.get(check.id) ?? []).filter((need) => need !== 'home').join(', '),
    [...(caught.get(check.id) ?? [])].join(', '),
  ];
  const areas = [...new Set(checks.map(({ id }) => id.split('/')[0] ?? ''))];
  return [
    '<!-- Generated from conformance/checks/ and conformance/mutants/ by `npm run generate`. -->',
    '# Checks and mutants',
    `${checks.length} checks, ${mutants.length} mutants. The mutants named are those of the fixtures of all profiles.`,
    ...areas.flatMap((area) => [
      `## ${area}`,
      table(
        ['id', 'what holds', 'level', 'rests on', 'promised by', 'from', 'needs', 'catches'],
        checks.filter(({ id }) => id.startsWith(`${area}/`)).map(row),
      ),
    ]),
    '## Needs',
    'A project that `mailc conform` starts itself meets all of them. What runs already (`--compose`, `--endpoint`) meets some, and a check with another is left out.',
    table(
      ['need', 'what it is'],
      (Object.keys(needTexts) as Need[]).map((need) => [
        need,
        need === 'home' ? '(not listed) a connection at all' : needTexts[need],
      ]),
    ),
    '## Broken servers',
    'What `--endpoint` asks is proved with small servers on loopback that do one thing wrong each, and one that does not.',
    table(
      ['id', 'what is wrong', 'what is found'],
      brokenServers.map(({ id, title, fails, differs = [] }) => [
        id,
        title,
        [...fails, ...differs.map((check) => `${check} (differs)`)].join(', '),
      ]),
    ),
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
