import { profiles } from '../../../profiles/index.generated.ts';
import type { Feature } from '../../../schema/feature.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { meantForAnother } from '../support/meant-for-another.ts';

/** A field that no profile of the file can use; one that only another profile uses is no mistake. */
export const rule: Rule = {
  id: 'profile/unused-field',
  title: 'A field that the profile does not use',
  severity: 'warning',
  why: 'The profile has no service or feature that the field is about, so it has no effect.',
  help: 'Leave it out, or choose a profile that has it.',
  clauses: [],
  *check(context) {
    const { base } = context.resolved;
    for (const { path, feature } of writtenFields(context)) {
      if (profiles[base].features.includes(feature) || meantForAnother(context, path, feature)) continue;
      yield {
        message: `The profile \`${base}\` does not use \`${formatPath(path)}\``,
        path,
        part: 'key',
      };
    }
  },
};

/** The fields of this file that are about a single feature. */
function* writtenFields({ sections }: RuleContext): Generator<{ path: SpecPath; feature: Feature }> {
  const { dnsbl, auth, dovecot, opendkim, verify, kubernetes, domains = {} } = sections;
  const tops = { dnsbl, auth, dovecot, opendkim, verify };
  for (const [field, value] of Object.entries(tops)) {
    const feature = featureOfTop[field];
    if (value !== undefined && feature !== undefined) yield { path: [field], feature };
  }
  if (kubernetes?.mailboxes !== undefined) yield { path: ['kubernetes', 'mailboxes'], feature: 'mailboxes' };
  for (const [name, domain] of Object.entries(domains)) {
    const path = ['domains', name];
    if (domain.mailboxes !== undefined) yield { path: [...path, 'mailboxes'], feature: 'mailboxes' };
    if (domain.aliases !== undefined) yield { path: [...path, 'aliases'], feature: 'aliases' };
    if (domain.catchAll !== undefined) yield { path: [...path, 'catchAll'], feature: 'catch-all' };
  }
}

const featureOfTop: Readonly<Record<string, Feature>> = {
  dnsbl: 'dnsbl',
  auth: 'logins',
  dovecot: 'mailboxes',
  opendkim: 'dkim',
  verify: 'address-verification',
};
