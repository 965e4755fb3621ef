import { knownDovecotSettings } from '../../target/known-dovecot-settings.ts';
import { knownOpendkimSettings } from '../../target/known-opendkim-settings.ts';
import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { dovecotVerdict } from '../../target/verdicts/dovecot-verdict.ts';
import { opendkimVerdicts } from '../../target/verdicts/opendkim-verdicts.ts';
import { postfixVerdict } from '../../target/verdicts/postfix-verdict.ts';
import type { Verdict } from '../../target/verdicts/verdict.ts';
import { verdictWords } from '../../target/verdicts/verdict-words.ts';

const daemons = [
  {
    daemon: 'Postfix',
    field: 'postfix.parameters',
    names: knownPostfixParameters('debian-13').names,
    verdictOf: postfixVerdict,
  },
  {
    daemon: 'Dovecot',
    field: 'dovecot.settings',
    names: knownDovecotSettings('debian-13').names,
    verdictOf: dovecotVerdict,
  },
  {
    daemon: 'OpenDKIM',
    field: 'opendkim.settings',
    names: knownOpendkimSettings('debian-13').names,
    verdictOf: (name: string): Verdict | undefined => opendkimVerdicts[name],
  },
] as const;

/** Names of all parameters and settings of the three daemons. */
export const knownSettings = (): readonly string[] => daemons.flatMap(({ names }) => [...names]);

/** Whether mail.yaml may set a parameter or setting, one line for each daemon that has it; none where no daemon has it. */
export function settingLines(name: string): readonly string[] {
  return daemons.flatMap(({ daemon, field, names, verdictOf }) => {
    const verdict = names.has(name) ? verdictOf(name) : undefined;
    return verdict ? [`${daemon}, \`${field}.${name}\`: ${verdictWords(verdict)}`] : [];
  });
}
