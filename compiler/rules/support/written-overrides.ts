import type { ResolvedOverride, ResolvedOverrides, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { ValueType } from '../../target/values/value-type.ts';
import { dovecotTypeOf, dovecotVerdict } from '../../target/verdicts/dovecot-verdict.ts';
import { opendkimVerdicts } from '../../target/verdicts/opendkim-verdicts.ts';
import { postfixTypeOf, postfixVerdict } from '../../target/verdicts/postfix-verdict.ts';
import type { Verdict } from '../../target/verdicts/verdict.ts';

/** One line of `postfix.parameters`, `dovecot.settings` or `opendkim.settings` that mail.yaml may decide. */
export interface WrittenOverride extends ResolvedOverride {
  readonly daemon: Daemon;
  readonly name: string;
  readonly path: SpecPath;
  readonly verdict: Exclude<Verdict, { readonly kind: 'decided' }>;
  /** Undefined where the platform's daemon does not know the name, which has a finding of its own. */
  readonly type: ValueType | undefined;
}

type Daemon = keyof ResolvedSpec['overrides'];

/** All lines that mail.yaml may decide, without those that have a finding for their name. */
export function* writtenOverrides({ overrides, platform }: ResolvedSpec): Iterable<WrittenOverride> {
  yield* ofDaemon('postfix', overrides.postfix, postfixVerdict, (name, verdict) =>
    postfixTypeOf(platform, name, verdict),
  );
  yield* ofDaemon('dovecot', overrides.dovecot, dovecotVerdict, (name, verdict) =>
    dovecotTypeOf(platform, name, verdict),
  );
  yield* ofDaemon('opendkim', overrides.opendkim, opendkimVerdict, (_, verdict) =>
    verdict.kind === 'decided' ? undefined : verdict.type,
  );
}

function opendkimVerdict(name: string): Verdict | undefined {
  return Object.hasOwn(opendkimVerdicts, name) ? opendkimVerdicts[name] : undefined;
}

function* ofDaemon(
  daemon: Daemon,
  written: ResolvedOverrides,
  verdictOf: (name: string) => Verdict | undefined,
  typeOf: (name: string, verdict: Verdict) => ValueType | undefined,
): Iterable<WrittenOverride> {
  const section = daemon === 'postfix' ? 'parameters' : 'settings';
  for (const [name, override] of Object.entries(written)) {
    const verdict = verdictOf(name);
    if (verdict === undefined || verdict.kind === 'decided') continue;
    const type = typeOf(name, verdict);
    yield { ...override, daemon, name, path: [daemon, section, name], verdict, type };
  }
}
