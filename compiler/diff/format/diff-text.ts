import { visible } from '../../diagnostic/visible.ts';
import { envelopeWords, sessionWords } from '../../policy/format/policy-text.ts';
import type { ChangedAnswer, DiffReport, PolicyChange, ProfileDiff, SettingChange } from '../diff-report.ts';
import { askCommand } from './ask-command.ts';

/** The comparison for people: who may do what first, the dangerous first, then settings, then files. */
export function diffText({ before, after, file, profiles }: DiffReport): string {
  const lines = profiles.flatMap((profile) => ['', ...profileLines(profile, file)]);
  return `${[`${before} → ${after}`, ...lines].map(visible).join('\n')}\n`;
}

/** One line about a profile: how many differences of each kind. */
export function summary({ profile, status, onlyFiles, policy, settings, files }: ProfileDiff): string {
  if (status === 'same') return `${profile}: no difference`;
  if (status !== 'changed') return `${profile}: ${status}, ${files.length} files`;
  const dangers = [...policy, ...settings].filter(({ danger }) => danger !== undefined).length;
  return [
    onlyFiles
      ? `${profile}: who may do what is not compared, because a compiled tree has no mail.yaml`
      : `${profile}: ${plural(policy.length, 'difference')} in who may do what`,
    plural(settings.length, 'setting'),
    plural(files.length, 'file'),
    ...(dangers === 0 ? [] : [`${dangers} dangerous`]),
  ].join(', ');
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function profileLines(profile: ProfileDiff, file: string): readonly string[] {
  const { policy, settings, files, status } = profile;
  const texts = files.flatMap(({ text }) => (text === undefined ? [] : ['', ...text.trimEnd().split('\n')]));
  if (status !== 'changed') return [summary(profile), ...texts];
  const { shown, left } = firstOfEach(settings);
  return [
    summary(profile),
    ...policy.flatMap((change) => ['', ...changeLines(change, profile.profile, file)]),
    ...(settings.length === 0 ? [] : ['', 'settings']),
    ...shown.map(settingLine),
    ...left.map((line) => `  ${line}`),
    '',
    'files',
    ...files.map(({ path, added, removed }) => `  ${path}  +${added} −${removed}`),
    ...texts,
  ];
}

/** How many settings of one area people are shown: enough to see what changed where one change is in every row. */
const mostOfAnArea = 40;

/** The settings that people are shown, and in words how many are left out. */
export function firstOfEach(settings: readonly SettingChange[]): {
  readonly shown: readonly SettingChange[];
  readonly left: readonly string[];
} {
  const counts = new Map<string, number>();
  const shown = settings.filter(({ area, danger }) => {
    const count = (counts.get(area) ?? 0) + 1;
    counts.set(area, count);
    return count <= mostOfAnArea || danger !== undefined;
  });
  const left = [...counts].flatMap(([area]) => {
    const of = (list: readonly SettingChange[]): number => list.filter((each) => each.area === area).length;
    const more = of(settings) - of(shown);
    return more > 0 ? [`${area}: ${more} more, which --format json lists`] : [];
  });
  return { shown, left };
}

function changeLines(change: PolicyChange, profile: string, file: string): readonly string[] {
  const { danger, effect, where, before, after } = change;
  const because = before.because === after.because ? after.because : `${before.because} → ${after.because}`;
  return [
    danger === undefined ? `change  ${effect}` : `danger  ${danger}: ${effect}`,
    ...where.map((words) => `        from ${words.client}, ${sessionWords(words)}: ${envelopeWords(words)}`),
    `        before   ${answerText(before)}`,
    `        after    ${answerText(after)}`,
    `        because  ${because}`,
    `        witness  ${askCommand(change.witness, profile, file)}`,
  ];
}

const answerText = ({ answer, decided, tree }: ChangedAnswer): string =>
  `${answer}    ${decided}${tree === undefined ? '' : ` (${tree})`}`;

function settingLine({ area, name, before, after, danger, because }: SettingChange): string {
  const values = `${short(before)} → ${short(after)}`;
  return `  ${area.padEnd(9)} ${name}  ${values}${danger === undefined ? '' : `  danger: ${danger}`}    ${because}`;
}

/** A value that is too long for a line is cut: the files have it whole. */
export function short(value: string | undefined): string {
  if (value === undefined) return '(none)';
  const text = value === '' ? '(empty)' : value;
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
