import type { ResolvedOverride, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { ValueType } from '../../target/values/value-type.ts';
import { postfixTypeOf, postfixVerdict } from '../../target/verdicts/postfix-verdict.ts';
import type { Verdict } from '../../target/verdicts/verdict.ts';

/** One line of `postfix.parameters`, `dovecot.settings` or `opendkim.settings` that mail.yaml may decide. */
export interface WrittenOverride extends ResolvedOverride {
  readonly daemon: 'postfix' | 'dovecot' | 'opendkim';
  readonly name: string;
  readonly path: SpecPath;
  readonly verdict: Exclude<Verdict, { readonly kind: 'decided' }>;
  readonly type: ValueType | undefined;
}

/** All lines that mail.yaml may decide, without those that have a finding for their name. */
export function* writtenOverrides({ overrides, platform }: ResolvedSpec): Iterable<WrittenOverride> {
  for (const [name, override] of Object.entries(overrides.postfix)) {
    const verdict = postfixVerdict(name);
    if (verdict === undefined || verdict.kind === 'decided') continue;
    const type = postfixTypeOf(platform, name, verdict);
    yield { ...override, daemon: 'postfix', name, path: ['postfix', 'parameters', name], verdict, type };
  }
}
