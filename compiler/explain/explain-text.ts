import type { PolicyChange } from '../diff/diff-report.ts';
import { askCommand } from '../diff/format/ask-command.ts';
import { plural } from '../diff/format/diff-text.ts';
import { envelopeWords, sessionWords } from '../policy/format/policy-text.ts';
import type { Explanation } from './explanation.ts';

/** How many differences people are told of: the dangerous come first. */
const mostShown = 6;

/**
 * An explanation for people.
 *
 * @param profile - name of the profile, and `file`: the mail.yaml, both for the commands that ask again
 */
export function explainText(each: Explanation, profile: string, file: string): readonly string[] {
  const { name, value, tree, because, why, without } = each;
  return [
    name,
    fact('says', value === '' ? '(nothing)' : value),
    ...(tree === undefined ? [] : [fact('stands', tree)]),
    fact('because', because),
    ...(why === undefined || why === because ? [] : [fact('why', why)]),
    ...(without === undefined ? [] : withoutLines(without, profile, file)),
  ];
}

function withoutLines(changes: readonly PolicyChange[], profile: string, file: string): readonly string[] {
  if (changes.length === 0) return [fact('without', 'who may do what would be the same')];
  return [
    fact('without', `${plural(changes.length, 'difference')} in who may do what`),
    ...changes
      .slice(0, mostShown)
      .flatMap(({ danger, effect, where, witness }) => [
        fact('', `${danger === undefined ? '' : `danger, ${danger}: `}${effect}`),
        ...where
          .slice(0, 2)
          .map((words) =>
            fact('', `  from ${words.client}, ${sessionWords(words)}: ${envelopeWords(words)}`),
          ),
        fact('', `  as it is: ${askCommand(witness, profile, file)}`),
      ]),
    ...(changes.length > mostShown ? [fact('', `and ${changes.length - mostShown} more`)] : []),
  ];
}

const fact = (name: string, text: string): string => `  ${name.padEnd(9)} ${text}`;
