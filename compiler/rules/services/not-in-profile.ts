import { profiles } from '../../../profiles/index.generated.ts';
import type { MailSpec } from '../../../schema/mail-spec.ts';
import type { ProfileName } from '../../../schema/profile-name.ts';
import type { ServiceName } from '../../../schema/service-name.ts';
import type { Rule } from '../rule.ts';

/** A service that no profile of the file has; one that only another profile has is no mistake. */
export const rule: Rule = {
  id: 'services/not-in-profile',
  title: 'A service that the profile does not have',
  severity: 'error',
  why: 'No daemon of the profile would listen there.',
  help: 'Leave it out, or choose a profile that has it: mailserver and dev-mailbox keep mailboxes.',
  clauses: [],
  *check({ spec, sections, resolved }) {
    for (const [name, setting] of Object.entries(sections.services ?? {})) {
      const path = ['services', name];
      if (setting === false || offers(resolved.base, name)) continue;
      const origin = resolved.originOf(path);
      const own = origin.kind === 'spec' && origin.path[0] === 'profiles';
      if (!own && basesOf(spec).some((base) => offers(base, name))) continue;
      yield { message: `The profile \`${resolved.base}\` has no ${name}`, path };
    }
  },
};

const offers = (base: ProfileName, name: string): boolean =>
  profiles[base].features.includes(name as ServiceName);

const basesOf = ({ profiles: uses }: MailSpec): readonly ProfileName[] =>
  Object.entries(uses)
    .map(([name, use]) => use.base ?? name)
    .filter((base): base is ProfileName => Object.hasOwn(profiles, base));
