import { type Command, Option } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import type { DiffReport } from '../../diff/diff-report.ts';
import type { SideInput } from '../diff/read-sides.ts';
import { ExitError } from '../exit-error.ts';
import { platformOption, profileOption } from '../options.ts';

/** The options of `mailc diff`. */
interface DiffFlags {
  readonly format: 'pretty' | 'markdown' | 'json' | 'github' | 'sarif';
  readonly text?: boolean;
  readonly html?: string;
  readonly failOn: 'danger' | 'policy' | 'any';
  readonly profile?: readonly string[];
  readonly platform?: Platform;
  readonly newProfile?: string;
  readonly newPlatform?: Platform;
}

/** Adds `mailc diff`. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('say what is different between two versions: who may do what, then settings, then files')
    .argument(
      '<side...>',
      'two files, or folders of compiled trees; or a revision of git or two (OLD..NEW), then the file; or one file',
    )
    .addOption(profileOption())
    .addOption(platformOption())
    .addOption(new Option('--new-profile <name>', 'compare the one profile of --profile with this one'))
    .addOption(
      new Option('--new-platform <platform>', 'compile the new side for this platform').choices([
        'debian-12',
        'debian-13',
      ]),
    )
    .addOption(
      new Option('--fail-on <what>', 'what makes the exit code 1')
        .choices(['danger', 'policy', 'any'])
        .default('any'),
    )
    .addOption(
      new Option(
        '--format <format>',
        'text to read, a page, data for programs, or notes at the lines of a change',
      )
        .choices(['pretty', 'markdown', 'json', 'github', 'sarif'])
        .default('pretty'),
    )
    .option('--text', 'show the lines of the files that differ (not with github and sarif)')
    .option(
      '--html <file>',
      'also write one page of HTML: old against new, the dangerous first, the lines of files',
    )
    .action(run);
}

async function run(words: readonly string[], flags: DiffFlags): Promise<void> {
  const { profile, platform, newProfile, newPlatform, format, failOn, text, html } = flags;
  if (newProfile !== undefined && profile?.length !== 1)
    throw new ExitError(
      '--new-profile needs the profile that it is compared with',
      'Name one with --profile.',
    );
  const { readSides, sideName } = await import('../diff/read-sides.ts');
  const { compileSide } = await import('../diff/compile-side.ts');
  const { pairProfiles } = await import('../../diff/pair-profiles.ts');
  const sides = readSides(words, newProfile !== undefined || newPlatform !== undefined);
  if (failOn !== 'any' && [sides.before, sides.after].some(({ kind }) => kind === 'trees'))
    throw new ExitError(
      `--fail-on ${failOn} cannot be judged: a compiled tree does not say who may do what`,
      'Compare two versions of mail.yaml, or take --fail-on any.',
    );
  const before = compileSide('before', sides.before, { profiles: profile, platform });
  const after = compileSide('after', sides.after, {
    profiles: newProfile === undefined ? profile : [newProfile],
    platform: newPlatform ?? platform,
  });
  if (before === undefined || after === undefined) return;
  if (before.length + after.length === 0)
    throw new ExitError('neither side has such a profile', 'Look at profiles in both files.');
  const report: DiffReport = {
    version: 1,
    before: sideName(sides.before),
    after: sideName(sides.after),
    file: fileOf(sides.after) ?? fileOf(sides.before) ?? sideName(sides.after),
    profiles: pairProfiles(before, after, newProfile !== undefined, text === true),
  };
  process.stdout.write(await formatted(report, format));
  if (html !== undefined) {
    const { writeDiffPage } = await import('../diff/write-diff-page.ts');
    const whole = pairProfiles(before, after, newProfile !== undefined, true);
    writeDiffPage(html, { ...report, profiles: whole }, before, after);
  }
  if (fails(report, failOn)) process.exitCode = 1;
}

const fileOf = (side: SideInput): string | undefined => (side.kind === 'spec' ? side.path : undefined);

async function formatted(report: DiffReport, format: DiffFlags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return (await import('../../diff/format/diff-markdown.ts')).diffMarkdown(report);
  if (format === 'pretty') return (await import('../../diff/format/diff-text.ts')).diffText(report);
  const { formatDiagnostics } = await import('../../diagnostic/format/format.ts');
  const { differences } = await import('../../diff/format/differences.ts');
  const { differenceKinds } = await import('../../diff/format/difference-kinds.ts');
  const { file } = report;
  return formatDiagnostics(format, differences(report), {
    text: '',
    file,
    color: false,
    kinds: differenceKinds,
  });
}

/** A profile that is new or gone is a difference in who may do what. */
function fails({ profiles }: DiffReport, failOn: DiffFlags['failOn']): boolean {
  return profiles.some(({ status, policy, settings }) => {
    if (failOn === 'any') return status !== 'same';
    const dangerous = [...policy, ...settings].some(({ danger }) => danger !== undefined);
    if (failOn === 'danger') return dangerous || status === 'added';
    return dangerous || policy.length > 0 || status === 'added' || status === 'removed';
  });
}
