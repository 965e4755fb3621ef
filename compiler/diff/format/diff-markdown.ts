import { visible } from '../../diagnostic/visible.ts';
import { envelopeWords, sessionWords } from '../../policy/format/policy-text.ts';
import type { DiffReport, PolicyChange, ProfileDiff, SettingChange } from '../diff-report.ts';
import { askCommand } from './ask-command.ts';
import { firstOfEach, summary } from './diff-text.ts';

/** The comparison as a comment on a change: the dangerous is seen, the files are folded. */
export function diffMarkdown({ before, after, file, profiles }: DiffReport): string {
  const title = `## mailc diff: ${cell(before)} → ${cell(after)}`;
  return `${[title, ...profiles.map((each) => profileText(each, file))].join('\n\n')}\n`;
}

function profileText(profile: ProfileDiff, file: string): string {
  const { policy, settings, files } = profile;
  return [
    `### ${cell(summary(profile))}`,
    ...policy.map((change) => changeText(change, profile.profile, file)),
    ...(settings.length === 0 ? [] : [settingsTable(settings)]),
    ...(files.length === 0 ? [] : [filesText(files)]),
  ].join('\n\n');
}

function changeText(change: PolicyChange, profile: string, file: string): string {
  const { danger, effect, where, before, after } = change;
  const side = (name: string, each: PolicyChange['before']): string =>
    `| ${name} | ${cell(each.answer)} | ${code(each.decided)} | ${cell(each.tree ?? '')} | ${cell(each.because)} |`;
  return [
    `**${danger === undefined ? 'Change' : `Danger: ${cell(danger)}`}**: ${cell(effect)}`,
    '',
    ...where.map(
      (words) => `- from ${cell(`${words.client}, ${sessionWords(words)}: ${envelopeWords(words)}`)}`,
    ),
    '',
    '| | Answer | Decided by | Tree | Because |',
    '| --- | --- | --- | --- | --- |',
    side('before', before),
    side('after', after),
    '',
    code(askCommand(change.witness, profile, file)),
  ].join('\n');
}

function settingsTable(settings: readonly SettingChange[]): string {
  const { shown, left } = firstOfEach(settings);
  const rows = shown.map(({ area, name, before, after, danger, because }) => {
    const what = danger === undefined ? area : `${area}, **${danger}**`;
    return `| ${what} | ${cell(name)} | ${cell(before ?? '(none)')} | ${cell(after ?? '(none)')} | ${cell(because)} |`;
  });
  return [
    '| Area | Setting | Before | After | Because |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...left.map((line) => `\n${cell(line)}`),
  ].join('\n');
}

function filesText(files: ProfileDiff['files']): string {
  const lines = files.map(({ path, added, removed }) => `- ${code(path)} +${added} −${removed}`);
  const texts = files.flatMap(({ text }) => (text === undefined ? [] : ['', fenced(text)]));
  return ['<details><summary>Files</summary>', '', ...lines, ...texts, '', '</details>'].join('\n');
}

/** A unified diff in a fence that is longer than any run of backquotes in it (CommonMark section 4.5). */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text.trimEnd().split('\n').map(visible);
  return [`${fence}diff`, ...lines, fence].join('\n');
}

/** Signs that would end a cell or mean something in Markdown. */
const cell = (text: string): string =>
  visible(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*')
    .replaceAll('`', '\\`');

const code = (text: string): string => `\`${visible(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
