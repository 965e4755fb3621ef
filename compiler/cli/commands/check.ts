import type { Command } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import type { Format } from '../../diagnostic/format/format.ts';
import { formatOption, platformOption, profileOption } from '../options.ts';

/** The options of `mailc check`. */
interface CheckFlags {
  readonly format: Format;
  readonly images?: boolean;
  readonly profile?: readonly string[];
  readonly platform?: Platform;
}

/** Adds `mailc check`. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('report every mistake in a mail.yaml; exit 1 when there is an error')
    .argument('<file>', 'the mail.yaml, or - for standard input')
    .option('--images', "also have the daemons' own parsers, in containers, read what would be compiled")
    .addOption(formatOption())
    .addOption(profileOption())
    .addOption(platformOption())
    .action(async (file: string, { format, images, profile, platform }: CheckFlags) => {
      const { checkSource } = await import('../../check-source.ts');
      const { readSource } = await import('../read-source.ts');
      const { printFindings } = await import('../print-findings.ts');
      const { requireProfiles } = await import('../require-profiles.ts');
      const source = readSource(file);
      const { diagnostics, document } = checkSource(source, { platform, profiles: profile });
      requireProfiles(profile, document);
      const compiles = diagnostics.every(({ severity }) => severity !== 'error');
      if (images !== true || !compiles) return void printFindings(diagnostics, source, format);
      const { compile } = await import('../../compile.ts');
      const { parserFindings } = await import('../check-images/parser-findings.ts');
      const compiled = compile(source, { platform, profiles: profile }).profiles;
      printFindings([...diagnostics, ...(await parserFindings(compiled, document))], source, format);
    });
}
