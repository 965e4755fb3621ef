import type { DiagnosticKind } from '../../diagnostic/catalogue.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { InternalError } from '../../diagnostic/internal-error.ts';
import { envelopeWords, sessionWords } from '../../policy/format/policy-text.ts';
import type { DiffReport, PolicyChange, ProfileDiff, SettingChange } from '../diff-report.ts';
import { askCommand } from './ask-command.ts';
import { short, summary } from './diff-text.ts';
import { dangerId, differenceKinds } from './difference-kinds.ts';

/** Every difference as a finding at its line of the new mail.yaml, for the forms that annotate lines. */
export function differences({ file, profiles }: DiffReport): readonly Diagnostic[] {
  return profiles.flatMap((profile) => {
    const { policy, settings, files, status } = profile;
    if (status === 'same') return [];
    if (status !== 'changed') return [finding('diff/profile', summary(profile), undefined, file)];
    return [
      ...policy.map((change) => policyFinding(change, profile, file)),
      ...settings.map((change) => settingFinding(change, profile, file)),
      finding('diff/files', `${profile.profile}: ${filesWords(files)}`, undefined, file),
    ];
  });
}

function policyFinding(change: PolicyChange, { profile }: ProfileDiff, file: string): Diagnostic {
  const { danger, effect, where, before, after, witness } = change;
  const found = finding(
    danger === undefined ? 'diff/policy' : dangerId(danger),
    [
      `${profile}: ${effect}: `,
      where
        .map((words) => `from ${words.client}, ${sessionWords(words)}: ${envelopeWords(words)}`)
        .join('; '),
      ` (before: ${before.answer}, ${before.decided}; after: ${after.answer}, ${after.decided})`,
    ].join(''),
    after.line,
    file,
  );
  return { ...found, help: `Ask both versions: ${askCommand(witness, profile, file)}` };
}

function settingFinding(change: SettingChange, { profile }: ProfileDiff, file: string): Diagnostic {
  const { area, name, before, after, danger, line } = change;
  return finding(
    danger === undefined ? 'diff/setting' : dangerId(danger),
    `${profile}: ${area} ${name}: ${short(before)} → ${short(after)}`,
    line,
    file,
  );
}

const filesWords = (files: ProfileDiff['files']): string =>
  `${files.length} files differ: ${files.map(({ path }) => path).join(', ')}`;

function finding(id: string, message: string, line: number | undefined, file: string): Diagnostic {
  const { severity, why, help } = kindOf(id);
  const at = line === undefined ? undefined : { offset: 0, line, column: 1 };
  return { id, severity, message, why, help, path: [], ...(at && { place: { file, start: at, end: at } }) };
}

function kindOf(id: string): DiagnosticKind {
  const kind = differenceKinds.find((each) => each.id === id);
  if (kind === undefined) throw new InternalError(`no kind of difference ${id}`);
  return kind;
}
