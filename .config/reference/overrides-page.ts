import { knownDovecotSettings } from '../../compiler/target/known-dovecot-settings.ts';
import { knownOpendkimSettings } from '../../compiler/target/known-opendkim-settings.ts';
import { knownPostfixParameters } from '../../compiler/target/known-postfix-parameters.ts';
import { typeWords, type ValueType } from '../../compiler/target/values/value-type.ts';
import { dovecotTypeOf, dovecotVerdict } from '../../compiler/target/verdicts/dovecot-verdict.ts';
import { opendkimVerdicts } from '../../compiler/target/verdicts/opendkim-verdicts.ts';
import { postfixTypeOf, postfixVerdict } from '../../compiler/target/verdicts/postfix-verdict.ts';
import type { Verdict } from '../../compiler/target/verdicts/verdict.ts';
import { verdictWords } from '../../compiler/target/verdicts/verdict-words.ts';
import type { Platform } from '../../schema/platform.ts';
import { table } from './markdown.ts';

const platforms: readonly Platform[] = ['debian-13', 'debian-12'];
const head = ['name', 'verdict', 'values'];

/** The page of all parameters and settings, each with its verdict and its type. */
export function overridesPage(): string {
  return [
    '<!-- Generated from compiler/target/verdicts by `npm run generate`. -->',
    '# Parameters of your own',
    'What `postfix.parameters`, `dovecot.settings` and `opendkim.settings` may hold. What breaks or weakens a promise needs its reason beside it: `always_bcc: { value: archive@example.com, reason: the law asks for it }`.',
    '## Postfix',
    rows(knownPostfixParameters, postfixVerdict, postfixTypeOf),
    '## Dovecot',
    rows(knownDovecotSettings, dovecotVerdict, dovecotTypeOf),
    '## OpenDKIM',
    rows(
      knownOpendkimSettings,
      (name) => opendkimVerdicts[name],
      (_, __, verdict) => (verdict.kind === 'decided' ? undefined : verdict.type),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function rows(
  known: (platform: Platform) => { readonly names: ReadonlySet<string> },
  verdictOf: (name: string) => Verdict | undefined,
  typeOf: (platform: Platform, name: string, verdict: Verdict) => ValueType | undefined,
): string {
  const names = new Set(platforms.flatMap((platform) => [...known(platform).names]));
  const lines = [...names].sort().flatMap((name) => {
    const verdict = verdictOf(name);
    if (verdict === undefined) return [];
    const platform = platforms.find((each) => known(each).names.has(name)) ?? 'debian-13';
    const only = platforms.every((each) => known(each).names.has(name)) ? '' : ` (${platform} only)`;
    const type = typeOf(platform, name, verdict);
    return [[`\`${name}\`${only}`, verdictWords(verdict), type === undefined ? '' : typeWords(type)]];
  });
  return table(head, lines);
}
