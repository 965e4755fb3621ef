import type { Platform } from '../../../schema/platform.ts';
import type { ResolvedOverrides, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { closest } from '../../diagnostic/closest.ts';
import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { textOf, type ValueProblem, valueProblem } from '../../target/values/check-value.ts';
import { missingPair } from '../../target/values/dovecot-pairs.ts';
import type { WrittenOverride } from './written-overrides.ts';

/** What is wrong with the value of a parameter or a setting; undefined where its daemon takes it. */
export function overrideProblem(
  override: WrittenOverride,
  { platform, overrides }: Pick<ResolvedSpec, 'platform' | 'overrides'>,
): ValueProblem | undefined {
  const { daemon, type, value } = override;
  if (daemon === 'postfix') {
    const problem = referenceProblem(textOf(value), platform, type?.kind === 'text');
    if (problem !== undefined) return problem;
  }
  const wrong = type === undefined ? undefined : valueProblem(type, value, platform);
  return wrong ?? (daemon === 'dovecot' ? pairProblem(override, overrides.dovecot) : undefined);
}

/** A value with which Dovecot does not start because another setting is not there. */
function pairProblem({ name, value }: WrittenOverride, all: ResolvedOverrides): ValueProblem | undefined {
  const pair = missingPair(name, textOf(value), (other) => {
    const written = Object.hasOwn(all, other) ? all[other] : undefined;
    return written && textOf(written.value);
  });
  if (pair === undefined) return undefined;
  return {
    message: `needs \`${pair.needs}\`, without which Dovecot does not start`,
    help: `Write \`dovecot: { settings: { ${pair.example} } }\` as well, or leave the line out.`,
  };
}

/**
 * Text in mail.yaml is literal: Postfix would see `$name` itself, not what the parameter has. In free text that is what is
 * meant where no parameter has the name, such as `$client_address` in `smtpd_reject_footer` (postconf(5)).
 */
function referenceProblem(text: string, platform: Platform, isText: boolean): ValueProblem | undefined {
  const [reference = '', name] = /\$[({]?([A-Za-z_][A-Za-z0-9_]*)/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const { names } = knownPostfixParameters(platform);
  const near = names.has(name) ? undefined : closest(name, names);
  if (names.has(name)) {
    return {
      message: `has \`${reference}\`, and mail.yaml takes it literally`,
      help: `Write what \`${name}\` is in its place.`,
    };
  }
  if (isText) return undefined;
  return {
    message: `has \`${reference}\`, and Postfix has no parameter \`${name}\``,
    help: `Write the value itself${near === undefined ? '' : `, perhaps that of ${near}`}, or leave the line out.`,
  };
}
