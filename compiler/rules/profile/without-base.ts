import { profiles } from '../../../profiles/index.generated.ts';
import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';

/** A profile whose kind is not known. */
export const rule: Rule = {
  id: 'profile/without-base',
  title: 'A profile of one’s own without a base',
  severity: 'error',
  why: 'Every profile takes its defaults from a built-in one; which one is not known here.',
  help: `Add \`base:\` with a built-in profile: ${Object.keys(profiles).join(', ')}.`,
  clauses: [],
  *check({ spec, resolved: { name } }) {
    const known = Object.keys(profiles);
    if (spec.profiles[name]?.base !== undefined || known.includes(name)) return;
    const near = closest(name, known);
    yield {
      message: `${name} is not a built-in profile and has no base`,
      path: ['profiles', name],
      part: 'key',
      ...(near !== undefined && {
        help: `Did you mean \`${near}\`? For a name of your own add \`base: ${known[0]}\`.`,
      }),
    };
  },
};
