import type { SpecPath } from '../../../schema/spec-path.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import { isMap } from '../../resolve/is-map.ts';
import type { Rule } from '../rule.ts';
import { amountOf } from '../support/amount.ts';
import { amountBounds, beyond } from '../support/amount-bounds.ts';

/** A size or a time span that no daemon and no machine can have. */
export const rule: Rule = {
  id: 'limits/out-of-range',
  title: 'A size or a time span that is too small or too large',
  severity: 'error',
  why: 'No daemon could work with it.',
  help: 'Write an amount within the bounds that the reference gives.',
  clauses: ['RFC 5321 section 4.5.3.1.7', 'postconf(5) message_size_limit'],
  *check({ sections }) {
    for (const bounds of amountBounds) {
      const { least, most, why } = bounds;
      for (const { path, text } of written(sections, bounds.path)) {
        const side = beyond(amountOf(text), bounds);
        if (side === undefined) continue;
        yield {
          message: `\`${formatPath(path)}\` is ${text}, which is ${side === 'below' ? `less than ${least}` : `more than ${most}`}`,
          path,
          why,
          help: `Write ${most === undefined ? `\`${least}\` or more` : `an amount from \`${least}\` to \`${most}\``}.`,
        };
      }
    }
  },
};

/** The values that mail.yaml has at a path of the list. */
function* written(
  at: unknown,
  pattern: readonly string[],
  path: SpecPath = [],
): Generator<{ readonly path: SpecPath; readonly text: string }> {
  const [step, ...rest] = pattern;
  if (step === undefined) {
    if (typeof at === 'string') yield { path, text: at };
    return;
  }
  if (!isMap(at)) return;
  for (const key of step === '*' ? Object.keys(at) : [step]) {
    if (Object.hasOwn(at, key)) yield* written(at[key], rest, [...path, key]);
  }
}
