import { closest } from '../../diagnostic/closest.ts';
import { lowerSecrets } from '../../lower/workload/secrets.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A place for a secret that mail.yaml does not use. */
export const rule: Rule = {
  id: 'kubernetes/unknown-secret',
  title: 'A place for a secret that does not exist',
  severity: 'error',
  why: 'The secret that is meant would be looked for in the usual Secret, and the pods would not start without it.',
  help: 'Leave it out, or write the name that the secret has in this file behind `secret`.',
  clauses: [],
  *check(context) {
    const said = Object.keys(context.sections.kubernetes?.secrets ?? {});
    if (said.length === 0) return;
    const known = namesOfSecrets(context);
    for (const name of said.filter((each) => !known.has(each))) {
      const near = closest(name, known.keys());
      yield {
        message: `No field of this file names a secret \`${name}\``,
        path: ['kubernetes', 'secrets', name],
        part: 'key',
        ...(near !== undefined && { help: `Did you mean \`${near}\`?` }),
      };
    }
  },
};

/** Of all profiles: what stands at the top of the file may be meant for another one. */
function namesOfSecrets({ spec }: RuleContext): ReadonlySet<string> {
  const all = Object.keys(spec.profiles).flatMap((profile) => lowerSecrets(resolveProfile(spec, profile)));
  return new Set(all.map(({ name }) => name));
}
