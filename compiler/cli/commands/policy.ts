import { type Command, Option } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import { platformOption, profileOption } from '../options.ts';

/** The options of `mailc policy`. */
interface PolicyFlags {
  readonly format: 'pretty' | 'markdown' | 'mermaid' | 'svg' | 'json';
  readonly profile?: readonly string[];
  readonly platform?: Platform;
}

/** Adds `mailc policy`. */
export function registerPolicy(program: Command): void {
  program
    .command('policy')
    .description('print who may send what as whom, from where and to whom, and what becomes of it')
    .argument('<file>', 'the mail.yaml, or - for standard input')
    .addOption(
      new Option('--format <format>', 'text to read, a page, a picture, or data for programs')
        .choices(['pretty', 'markdown', 'mermaid', 'svg', 'json'])
        .default('pretty'),
    )
    .addOption(profileOption())
    .addOption(platformOption())
    .action(run);
}

async function run(file: string, { format, profile, platform }: PolicyFlags): Promise<void> {
  const { compile } = await import('../../compile.ts');
  const { readSource } = await import('../read-source.ts');
  const source = readSource(file);
  const { diagnostics, profiles } = compile(source, { profiles: profile, platform });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const { printFindings } = await import('../print-findings.ts');
    printFindings(diagnostics, source, 'pretty');
    return;
  }
  const { parseSpec } = await import('../../parse/parse-spec.ts');
  const { requireProfiles } = await import('../require-profiles.ts');
  requireProfiles(profile, parseSpec(source));
  const { policyReport } = await import('../../policy/format/policy-report.ts');
  process.stdout.write(await formatted(profiles.map(policyReport), format));
}

async function formatted(
  reports: readonly import('../../policy/format/policy-report.ts').PolicyReport[],
  format: PolicyFlags['format'],
): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ version: 1, profiles: reports }, null, 2)}\n`;
  if (format === 'markdown') {
    const { policyMarkdown } = await import('../../policy/format/policy-markdown.ts');
    return policyMarkdown(reports);
  }
  if (format === 'mermaid') {
    const { policyMermaid } = await import('../../policy/format/policy-mermaid.ts');
    return policyMermaid(reports);
  }
  if (format === 'svg') {
    const { policySvg } = await import('../../policy/picture/policy-svg.ts');
    return policySvg(reports);
  }
  const { policyText } = await import('../../policy/format/policy-text.ts');
  return policyText(reports, process.stdout.columns ?? 100);
}
