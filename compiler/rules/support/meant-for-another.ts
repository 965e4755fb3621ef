import { profiles } from '../../../profiles/index.generated.ts';
import type { Feature } from '../../../schema/feature.ts';
import type { ProfileName } from '../../../schema/profile-name.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { RuleContext } from '../rule.ts';

/** Whether a value stands at the top of mail.yaml and another profile of the file, which has the feature, can use it. */
export function meantForAnother({ spec, resolved }: RuleContext, path: SpecPath, feature: Feature): boolean {
  const origin = resolved.originOf(path);
  if (origin.kind === 'spec' && origin.path[0] === 'profiles') return false;
  return Object.entries(spec.profiles).some(([name, use]) => {
    const base = use.base ?? name;
    if (name === resolved.name || !Object.hasOwn(profiles, base)) return false;
    return profiles[base as ProfileName].features.includes(feature);
  });
}
