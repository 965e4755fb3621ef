import type { Check } from '../../conformance/check.ts';
import { checks } from '../../conformance/checks/index.generated.ts';
import { inapplicable } from '../../conformance/engine/applicability.ts';
import { firstFiles } from '../../profiles/first-files.generated.ts';
import { resolvedSpec } from './fixture-spec.ts';
import { table } from './markdown.ts';

/** The page of which check is asked of what `mailc init` writes for each profile, and why the others are not. */
export function applicabilityPage(): string {
  const specs = Object.entries(firstFiles).map(([name, text]) => resolvedSpec(text, name));
  const reasons: string[] = [];
  const numberOf = (reason: string): number => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  };
  const row = (check: Check): readonly string[] => [
    check.id,
    check.level,
    ...specs.map((spec) => {
      const reason = inapplicable(check, spec);
      return reason === undefined ? 'yes' : `${numberOf(reason)}`;
    }),
  ];
  const rows = checks.map(row);
  return [
    '<!-- Generated from conformance/checks/ and the examples in profiles/ by `npm run generate`. -->',
    '# Which checks are asked of which system',
    'For the file that `mailc init` writes for each profile: `yes`, or the number of the reason why not. A check of the same name is asked of a mail.yaml that has what is missing here.',
    table(['check', 'level', ...specs.map(({ name }) => name)], rows),
    '## Reasons',
    table(
      ['number', 'reason'],
      reasons.map((reason, n) => [`${n + 1}`, reason]),
    ),
    '',
  ].join('\n\n');
}
