import type { Check } from '../../../conformance/check.ts';
import { inapplicable } from '../../../conformance/engine/applicability.ts';
import { mutants } from '../../../conformance/mutants/index.generated.ts';
import { clauseText } from '../../../conformance/report/clause.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { formatPath } from '../../diagnostic/format-path.ts';

/**
 * What a check proves, on what it rests, and which defects nobody would notice without it.
 *
 * @param spec - the profile at hand, for which it is said whether the check applies to it
 */
export function checkText(check: Check, spec: ResolvedSpec | undefined): string {
  const { id, title, level, clauses, vantage, family, disturbs } = check;
  const promise = typeof check.promise === 'function' ? spec && check.promise(spec) : check.promise;
  const why = spec && inapplicable(check, spec);
  const caught = mutants.filter(({ caughtBy }) => idsOf(caughtBy, spec).includes(id));
  const alone = caught.filter(({ caughtBy }) => idsOf(caughtBy, spec).length === 1);
  return [
    `${id} (check, ${level})`,
    '',
    `${title}.`,
    '',
    ...(clauses.length === 0 ? [] : [fact('rests on', clauses.map(clauseText).join('; '))]),
    ...(promise === undefined ? [] : [fact('promised', `by ${formatPath(promise)} of mail.yaml`)]),
    fact('asked', `from ${vantage}${family === 6 ? ', over IPv6' : ''}${disturbs ? ', alone' : ''}`),
    ...(spec === undefined ? [] : [fact('here', appliesWords(spec, why))]),
    ...caught.map((mutant, index) => fact(index === 0 ? 'notices' : '', mutantWords(mutant))),
    fact(
      'without',
      alone.length === 0
        ? 'every defect that it notices has another check'
        : `nobody would notice: ${alone.map((mutant) => mutant.id).join(', ')}`,
    ),
    fact('run it', `mailc conform mail.yaml --only ${id}`),
    '',
  ].join('\n');
}

const mutantWords = ({ id, title }: (typeof mutants)[number]): string => `${title} (mutant ${id})`;

const appliesWords = ({ name }: ResolvedSpec, why: string | undefined): string =>
  why === undefined ? `it is asked of ${name}` : `it is not asked of ${name}: ${why}`;

/** The checks that a mutant names; those that depend on the spec are known with one only. */
function idsOf(
  caughtBy: (typeof mutants)[number]['caughtBy'],
  spec: ResolvedSpec | undefined,
): readonly string[] {
  if (typeof caughtBy !== 'function') return caughtBy;
  return spec === undefined ? [] : caughtBy(spec);
}

const fact = (name: string, text: string): string => `  ${name.padEnd(9)} ${text}`;
