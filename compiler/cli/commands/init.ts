import { type Command, Option } from 'commander';

/** The options of `mailc init`. */
interface InitFlags {
  readonly profile?: string;
  readonly fromEnv?: string;
  readonly output: string;
  readonly stdout?: boolean;
}

/** Adds `mailc init`. */
export function registerInit(program: Command): void {
  program
    .command('init')
    .description(
      'write a first mail.yaml for a profile, or one that does what the env file of another system says',
    )
    .addOption(
      new Option(
        '--profile <name>',
        'mailserver, dev-mailbox, outbound, smarthost or workspace-relay (with --from-env: instead of the one that fits)',
      ),
    )
    .option('--from-env <file>', 'the env file of docker-mailserver and others, or - for standard input')
    .option('-o, --output <file>', 'where to write; a file that exists is never overwritten', 'mail.yaml')
    .option('--stdout', 'write nothing; print it')
    .action(run);
}

async function run({ output, stdout, ...request }: InitFlags): Promise<void> {
  const { firstFile, writeNew } = await import('../init/init.ts');
  const { profile, text, made } = firstFile(request);
  if (stdout === true) process.stdout.write(text);
  else writeNew(output, text);
  const name = stdout === true ? 'standard output' : output;
  if (made === undefined) {
    process.stderr.write(`${name}: a first file for the profile ${profile}. Next: mailc check ${output}\n`);
    return;
  }
  const { conversionReport } = await import('../init/report.ts');
  const { checkSource } = await import('../../check-source.ts');
  const { printFindings } = await import('../print-findings.ts');
  process.stderr.write(`${conversionReport(made)}\n`);
  const source = { text, file: name };
  printFindings(checkSource(source).diagnostics, source, 'pretty');
}
