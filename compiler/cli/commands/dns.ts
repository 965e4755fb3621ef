import { type Command, Option } from 'commander';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { profileOption } from '../options.ts';

/** The options of `mailc dns`. */
interface DnsFlags {
  readonly format: 'table' | 'zone' | 'json';
  readonly profile?: readonly string[];
}

/** Adds `mailc dns`. */
export function registerDns(program: Command): void {
  program
    .command('dns')
    .description('print the DNS records that all domains of all profiles need')
    .argument('<file>', 'the mail.yaml, or - for standard input')
    .addOption(
      new Option('--format <format>', 'a table to read, zone files, or data for programs')
        .choices(['table', 'zone', 'json'])
        .default('table'),
    )
    .addOption(profileOption())
    .action(run);
}

async function run(file: string, { format, profile }: DnsFlags): Promise<void> {
  const { compile } = await import('../../compile.ts');
  const { readSource } = await import('../read-source.ts');
  const source = readSource(file);
  const { diagnostics, profiles } = compile(source, { profiles: profile });
  if (diagnostics.length > 0) {
    const { printFindings } = await import('../print-findings.ts');
    if (printFindings(diagnostics, source, 'pretty')) return;
  }
  if (profile !== undefined) {
    const { parseSpec } = await import('../../parse/parse-spec.ts');
    const { requireProfiles } = await import('../require-profiles.ts');
    requireProfiles(profile, parseSpec(source));
  }
  const { isPrivate } = await import('../../dns/public-profiles.ts');
  const { mergeZones } = await import('../../dns/merge-zones.ts');
  for (const { resolved } of profiles.filter(({ resolved: each }) => isPrivate(each))) {
    process.stderr.write(`${resolved.name}: reachable from its own machine only, so it needs no records\n`);
  }
  const open = profiles.filter(({ resolved }) => !isPrivate(resolved));
  const others = [...new Set(open.flatMap(({ resolved }) => undeclaredSenders(resolved)))];
  if (others.length > 0) {
    process.stderr.write(
      `${others.join(', ')}: may send, but not declared under domains, so not listed here\n`,
    );
  }
  const zones = mergeZones(open.flatMap(({ system }) => system.zones));
  const { printZones } = await import('../print-zones.ts');
  process.stdout.write(printZones(zones, format));
}

/** Sender domains that mail.yaml only allows: their zones are somebody else's matter, or have to be declared. */
function undeclaredSenders({ senders, domains }: ResolvedSpec): readonly string[] {
  if (senders.kind === 'anybody') return [];
  return senders.domains.filter((name) => domains.every((domain) => domain.name !== name));
}
