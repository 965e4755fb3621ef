import type { Platform } from '../../../schema/platform.ts';
import { closest } from '../../diagnostic/closest.ts';
import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { textOf, type ValueProblem, valueProblem } from '../../target/values/check-value.ts';
import type { WrittenOverride } from './written-overrides.ts';

/** What is wrong with the value of a parameter or a setting; undefined where its daemon takes it. */
export function overrideProblem(override: WrittenOverride, platform: Platform): ValueProblem | undefined {
  const { daemon, type, value } = override;
  if (daemon === 'postfix') {
    const problem = referenceProblem(textOf(value), platform);
    if (problem !== undefined) return problem;
  }
  return type === undefined ? undefined : valueProblem(type, value, platform);
}

/** Text in mail.yaml is literal: Postfix would see `$name` itself, not what the parameter has. */
function referenceProblem(text: string, platform: Platform): ValueProblem | undefined {
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
  return {
    message: `has \`${reference}\`, and Postfix has no parameter \`${name}\``,
    help: `Write the value itself${near === undefined ? '' : `, perhaps that of ${near}`}, or leave the line out.`,
  };
}
