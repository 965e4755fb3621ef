import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { postfixVerdict } from '../../target/verdicts/postfix-verdict.ts';
import type { Rule } from '../rule.ts';

/** What Postfix 3.9 and later warn about, and what takes its place (postconf(5), "deprecated"). */
const deprecated: ReadonlyMap<string, string> = new Map([
  ['disable_dns_lookups', 'smtp_dns_support_level'],
  ['lmtp_enforce_tls', 'lmtp_tls_security_level'],
  ['lmtp_use_tls', 'lmtp_tls_security_level'],
  ['lmtp_tls_per_site', 'lmtp_tls_policy_maps'],
  ['smtp_tls_per_site', 'smtp_tls_policy_maps'],
  ['smtpd_tls_dh1024_param_file', 'its built-in parameters'],
  ['smtpd_tls_eecdh_grade', 'tls_eecdh_auto_curves'],
]);

/** A parameter that this Postfix still knows and the next may not. */
export const rule: Rule = {
  id: 'postfix/deprecated-parameter',
  title: 'A parameter that Postfix will drop',
  severity: 'warning',
  why: 'Postfix writes a warning at every start, and a later version will no longer know the parameter.',
  help: 'Use what takes its place, or remove the line.',
  clauses: ['postconf(5)'],
  *check({ resolved }) {
    if (resolved.platform === 'debian-12') return;
    const { version } = knownPostfixParameters(resolved.platform);
    for (const [name, { reason }] of Object.entries(resolved.overrides.postfix)) {
      const successor = deprecated.get(name);
      const verdict = postfixVerdict(name);
      // A broken promise has a finding of its own until a reason is given.
      const unreasoned = verdict?.kind === 'promised' && reason === undefined;
      if (successor === undefined || verdict?.kind === 'decided' || unreasoned) continue;
      yield {
        message: `Postfix ${version} warns about \`${name}\``,
        path: ['postfix', 'parameters', name],
        part: 'key',
        help: successor.includes(' ')
          ? `Remove the line: Postfix has ${successor} in its place.`
          : `Write \`${successor}\` in its place, or leave the line out.`,
      };
    }
  },
};
