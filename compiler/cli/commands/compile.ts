import type { Command } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import type { Format } from '../../diagnostic/format/format.ts';
import { ExitError } from '../exit-error.ts';
import { formatOption, platformOption, profileOption } from '../options.ts';

/** The options of `mailc compile`. */
interface CompileFlags {
  readonly output: string;
  readonly check?: boolean;
  readonly stdout?: boolean;
  readonly format: Format;
  readonly profile?: readonly string[];
  readonly platform?: Platform;
}

/** Adds `mailc compile`. */
export function registerCompile(program: Command): void {
  program
    .command('compile')
    .description('write the files of every profile; nothing is written when the mail.yaml has an error')
    .argument('<file>', 'the mail.yaml, or - for standard input')
    .option('-o, --output <folder>', 'where to write; each profile has its own folder there', 'out')
    .option('--check', 'write nothing; exit 1 when the folder is not what would be written')
    .option('--stdout', 'write nothing; print all files, each after a line with its name')
    .addOption(formatOption())
    .addOption(profileOption())
    .addOption(platformOption())
    .action(run);
}

async function run(file: string, flags: CompileFlags): Promise<void> {
  if (flags.check === true && flags.stdout === true)
    throw new ExitError('--check and --stdout are two things to do', 'Give one of them.');
  if (flags.output === '')
    throw new ExitError('-o names no folder', 'Give a folder, or leave -o out for `out`.');
  const { compile } = await import('../../compile.ts');
  const { readSource } = await import('../read-source.ts');
  const { profile, platform } = flags;
  const source = readSource(file);
  const { diagnostics, profiles } = compile(source, {
    ...(platform === undefined ? {} : { platform }),
    ...(profile === undefined ? {} : { profiles: profile }),
  });
  // A program that reads the findings is given a document when there is none, too.
  if (diagnostics.length > 0 || isDocument(flags)) {
    const { printFindings } = await import('../print-findings.ts');
    if (printFindings(diagnostics, source, flags.format)) return;
  }
  if (profile !== undefined && profiles.length < new Set(profile).size) {
    const { parseSpec } = await import('../../parse/parse-spec.ts');
    const { requireProfiles } = await import('../require-profiles.ts');
    requireProfiles(profile, parseSpec(source));
  }
  const trees = profiles.map(({ resolved, tree }) => ({ profile: resolved.name, tree }));
  const { printTrees, checkTrees, writeTrees } = await import('../output/trees.ts');
  if (flags.stdout === true) printTrees(trees);
  else if (flags.check === true) checkTrees(flags.output, trees, profile === undefined);
  else writeTrees(flags.output, trees, profile === undefined);
}

/** Whether the findings are printed as a document; not beside the files themselves, which `--stdout` prints there. */
const isDocument = ({ format, stdout }: CompileFlags): boolean =>
  stdout !== true && (format === 'json' || format === 'sarif');
