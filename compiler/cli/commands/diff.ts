import { type Command, Option } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import type { DiffReport } from '../../diff/diff-report.ts';
import { ExitError } from '../exit-error.ts';
import { platformOption, profileOption } from '../options.ts';

/** The options of `mailc diff`. */
interface DiffFlags {
  readonly format: 'pretty' | 'markdown' | 'json';
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
    .argument('<side...>', 'two files; or a revision of git or two (OLD..NEW), then the file; or one file')
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
      new Option('--format <format>', 'text to read, a page, or data for programs')
        .choices(['pretty', 'markdown', 'json'])
        .default('pretty'),
    )
    .action(run);
}

async function run(words: readonly string[], flags: DiffFlags): Promise<void> {
  const { profile, platform, newProfile, newPlatform, format, failOn } = flags;
  if (newProfile !== undefined && profile?.length !== 1)
    throw new ExitError(
      '--new-profile needs the profile that it is compared with',
      'Name one with --profile.',
    );
  const { readSides } = await import('../diff/read-sides.ts');
  const { compileSide } = await import('../diff/compile-side.ts');
  const { pairProfiles } = await import('../../diff/pair-profiles.ts');
  const sources = readSides(words, newProfile !== undefined || newPlatform !== undefined);
  const before = compileSide('before', sources.before, { profiles: profile, platform });
  const after = compileSide('after', sources.after, {
    profiles: newProfile === undefined ? profile : [newProfile],
    platform: newPlatform ?? platform,
  });
  if (before === undefined || after === undefined) return;
  if (before.length + after.length === 0)
    throw new ExitError('neither side has such a profile', 'Look at profiles in both files.');
  const report: DiffReport = {
    version: 1,
    before: sources.before.file,
    after: sources.after.file,
    profiles: pairProfiles(before, after, newProfile !== undefined),
  };
  process.stdout.write(await formatted(report, format));
  if (fails(report, failOn)) process.exitCode = 1;
}

async function formatted(report: DiffReport, format: DiffFlags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return (await import('../../diff/format/diff-markdown.ts')).diffMarkdown(report);
  return (await import('../../diff/format/diff-text.ts')).diffText(report);
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
