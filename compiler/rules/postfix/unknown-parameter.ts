import type { Platform } from '../../../schema/platform.ts';
import { closest } from '../../diagnostic/closest.ts';
import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from '../../target/owned-postfix-parameters.ts';
import { isOfTransport } from '../../target/verdicts/postfix-verdict.ts';
import type { Rule } from '../rule.ts';

/** A parameter that Postfix of the target platform does not have. */
export const rule: Rule = {
  id: 'postfix/unknown-parameter',
  title: 'A parameter that this Postfix does not know',
  severity: 'error',
  why: 'Postfix ignores names that it does not know, so the setting would do nothing.',
  help: 'Remove the line, or look the name up in postconf(5) of the version that the platform has.',
  clauses: ['postconf(5)'],
  *check({ resolved }) {
    const { names, version } = knownPostfixParameters(resolved.platform);
    for (const name of Object.keys(resolved.overrides.postfix)) {
      if (names.has(name) || ownerOfPostfixParameter(name) !== undefined) continue;
      if (isOfTransport(name, resolved.platform)) continue;
      const help = helpFor(name, resolved.platform);
      yield {
        message: `Postfix ${version} has no parameter \`${name}\``,
        path: ['postfix', 'parameters', name],
        part: 'key',
        ...(help !== undefined && { help }),
      };
    }
  },
};

function helpFor(name: string, platform: Platform): string | undefined {
  const { names, perService } = knownPostfixParameters(platform);
  const newer = platform === 'debian-12' ? knownPostfixParameters('debian-13') : undefined;
  if (newer?.names.has(name) === true)
    return `Postfix ${newer.version} has it: write \`platform: debian-13\`, or leave the line out.`;
  if (perService.some((ending) => name.endsWith(ending))) {
    return 'Remove the line: Postfix reads it only for a transport that exists, and paced transports are made by `outbound: { throttles: { partner: { domains: [example.net], concurrency: 2 } } }`.';
  }
  const near = closest(name, names);
  return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}
