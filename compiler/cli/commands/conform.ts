import { type Command, Option } from 'commander';
import type { ConformRequest, SpecPlace } from '../../../conformance/request.ts';
import type { Platform } from '../../../schema/platform.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { CompiledProfile } from '../../compile.ts';
import type { SpecDocument } from '../../parse/spec-document.ts';
import { MAILC_VERSION } from '../../version.ts';
import type { AimFlags } from '../conform/read-aim.ts';
import { ExitError } from '../exit-error.ts';
import { platformOption } from '../options.ts';

/** The options of `mailc conform`. */
interface ConformFlags extends AimFlags {
  readonly profile?: string;
  readonly platform?: Platform;
  readonly only?: readonly string[];
  readonly safe?: boolean;
  readonly reportDir?: string;
  readonly html?: string;
  readonly besidePlatform?: Platform;
}

/** Adds `mailc conform`. */
export function registerConform(program: Command): void {
  program
    .command('conform')
    .description('prove on running containers that they do what the mail.yaml says')
    .argument('[file]', 'the mail.yaml; not needed with --endpoint, --domain and --mailbox')
    .option('--profile <name>', 'the profile to prove; needed when the file has several')
    .addOption(platformOption())
    .option(
      '--only <pattern...>',
      'only the checks (with --mutants: the mutants) with these ids; * stands for anything',
    )
    .option('--safe', 'leave out the checks that stop or restart something')
    .option(
      '--pod',
      'play the pod of the chart with podman and Helm, instead of starting the Compose project',
    )
    .option('--keep', 'leave the containers running')
    .option('--report-dir <folder>', 'write conform.json, junit.xml and what failed there')
    .option(
      '--html <file>',
      'write one page of HTML: what failed first, the policy, every check with its transcript',
    )
    .option(
      '--mutants',
      'prove the checks instead: break the system in known ways and see which of them notice',
    )
    .option(
      '--beside <file...>',
      'with --mutants: another mail.yaml whose checks are proved by a run of its own, and not again in this one',
    )
    .addOption(
      new Option(
        '--beside-platform <platform>',
        'with --mutants: leave those that change the same lines on this platform to a run there',
      ).choices(['debian-12', 'debian-13']),
    )
    .option(
      '--compose <project>',
      'prove it of this Compose project, which runs already; nothing is stopped there',
    )
    .option(
      '--kubernetes <namespace>',
      'prove it of what the chart or the kustomization runs there, in the cluster of the current context of kubectl; NAMESPACE/RELEASE where there are several',
    )
    .option(
      '--vantage-namespace <namespace>',
      'with --kubernetes: where the pod runs that connects; by default beside the release',
    )
    .option(
      '--vantage-image <image>',
      'with --kubernetes: its image, any with Node.js 20; by default the one of the world, from the repository of mail.yaml',
    )
    .option(
      '--endpoint <service=host:port...>',
      'prove of any server what can be seen from outside: smtp, submission, submissions, imap, imaps, pop3, pop3s',
    )
    .addOption(
      new Option(
        '--from <place>',
        'with --endpoint: where this machine is, by the trusted networks of the file',
      )
        .choices(['outside', 'inside'])
        .default('outside'),
    )
    .option(
      '--domain <name>',
      'with --endpoint, instead of a mail.yaml: the domain that the server takes mail for',
    )
    .option('--mailbox <address>', 'with --endpoint, instead of a mail.yaml: who gets the test messages')
    .option(
      '--hostname <name>',
      'with --domain: the name on the certificate of the server, if not the host of the first endpoint',
    )
    .option('--pace <n>', 'with --endpoint: connections in a minute, and as much time as that takes')
    .option('--login <address...>', 'with a system that runs already: mailboxes to log in to')
    .option('--password-file <file...>', 'their passwords, one file for each --login, in the same order')
    .option('--recipient <address...>', 'with a system that runs already: who may be sent test messages')
    .option(
      '--ca <file>',
      'with a system that runs already: PEM of the authority of the certificate, if not a public one',
    )
    .action(run);
}

async function run(given: string | undefined, flags: ConformFlags): Promise<void> {
  const { compile } = await import('../../compile.ts');
  const { parseSpec } = await import('../../parse/parse-spec.ts');
  const { readSource } = await import('../read-source.ts');
  const { requireProfiles } = await import('../require-profiles.ts');
  const { withoutFile } = await import('../conform/read-bare.ts');
  requireOne(given, flags);
  const source = given === undefined ? withoutFile(flags) : readSource(given);
  const { file } = source;
  const options = {
    ...(flags.platform === undefined ? {} : { platform: flags.platform }),
    ...(flags.profile === undefined ? {} : { profiles: [flags.profile] }),
  };
  const { diagnostics, profiles } = compile(source, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const { printFindings } = await import('../print-findings.ts');
    printFindings(diagnostics, source, 'pretty');
    return;
  }
  const { readAim } = await import('../conform/read-aim.ts');
  const document = parseSpec(source);
  if (flags.profile !== undefined) requireProfiles([flags.profile], document);
  const [profile, another] = profiles;
  if (profile === undefined || another !== undefined) {
    const names = profiles.map(({ resolved }) => resolved.name).join(', ');
    throw new ExitError(`${file} has several profiles: ${names}`, 'Say which one to prove: --profile NAME');
  }
  const again = (supplied: Parameters<ConformRequest['compile']>[0]): ReturnType<ConformRequest['compile']> =>
    compile(source, { ...options, supplied }).profiles[0]?.tree ?? new Map();
  const beside = (flags.beside ?? []).flatMap((path) => {
    const other = flags.platform === undefined ? {} : { platform: flags.platform };
    const { profiles: others } = compile(readSource(path), other);
    if (others.length === 0)
      throw new ExitError(`--beside ${path} does not compile`, `See what is wrong: mailc check ${path}`);
    return others.map(({ resolved }) => resolved);
  });
  const aim = readAim(flags, profile.resolved);
  const { foretelling } = await import('../../policy/foretell.ts');
  const foretell = foretelling(profile.system);
  const asked = request(profile, document, again, flags, { beside, aim, foretell });
  const [other] = flags.besidePlatform
    ? compile(source, { ...options, platform: flags.besidePlatform }).profiles
    : [];
  const twin = other && { twin: { here: profile.tree, there: other.tree, resolved: other.resolved } };
  const page = flags.html === undefined ? {} : await pageWriter(flags.html, profile, document);
  await prove({ ...asked, ...twin, ...page, ...(await start(flags)) }, flags.mutants === true);
}

async function pageWriter(
  file: string,
  profile: CompiledProfile,
  document: SpecDocument,
): Promise<Pick<ConformRequest, 'finished'>> {
  const { conformPage } = await import('../conform/conform-page.ts');
  const { writePage } = await import('../write-page.ts');
  return { finished: (run) => writePage(file, conformPage(run, profile, document)) };
}

/** Either a file or what stands for it. */
function requireOne(file: string | undefined, flags: ConformFlags): void {
  const needless = (['domain', 'mailbox', 'hostname'] as const).find((name) => flags[name] !== undefined);
  if (file !== undefined && needless !== undefined)
    throw new ExitError(
      `--${needless} is for a server without a mail.yaml`,
      `Leave it out, or leave ${file} out.`,
    );
}

async function start({ pod }: ConformFlags): Promise<Pick<ConformRequest, 'start'>> {
  if (pod !== true) return {};
  const { startPlayedPod } = await import('../../../conformance/kubernetes/played-pod.ts');
  return { start: startPlayedPod };
}

async function prove(asked: Omit<ConformRequest, 'signal' | 'terminal'>, mutants: boolean): Promise<void> {
  const { conform } = await import('../../../conformance/conform.ts');
  const { proveChecks } = await import('../../../conformance/prove-checks.ts');
  const { ToolError } = await import('../../../conformance/tool-error.ts');
  const { interruption } = await import('../interruption.ts');
  const { strayRejections } = await import('../stray-rejections.ts');
  const { terminal } = await import('../terminal.ts');
  const { signal, done } = interruption();
  const screen = terminal();
  const stray = strayRejections((line) => screen.line(line));
  try {
    const whole = { ...asked, signal, terminal: screen };
    process.exitCode = mutants ? await proveChecks(whole) : await conform(whole);
  } catch (error) {
    if (signal.aborted)
      throw new ExitError('interrupted', 'Everything that was started has been taken down.');
    if (error instanceof ToolError) throw new ExitError(error.message, error.remedy);
    throw error;
  } finally {
    stray.done();
    done();
  }
}

function request(
  { resolved }: CompiledProfile,
  document: SpecDocument,
  compile: ConformRequest['compile'],
  flags: ConformFlags,
  { beside, aim, foretell }: Pick<ConformRequest, 'beside' | 'aim' | 'foretell'>,
): Omit<ConformRequest, 'signal' | 'terminal'> {
  const { repository } = resolved.images;
  return {
    resolved,
    compile,
    placeOf: (path) => placeOf(resolved, document, path),
    images: {
      dovecot: `${repository}/dovecot:${MAILC_VERSION}-${resolved.platform}`,
      world: `localhost/mailc/world:${MAILC_VERSION}`,
    },
    version: MAILC_VERSION,
    only: flags.only ?? [],
    beside,
    aim,
    foretell,
    safe: flags.safe ?? false,
    keep: flags.keep ?? false,
    reportDir: flags.reportDir,
  };
}

/** Where mail.yaml says it; undefined for what mailc or the profile decided. */
function placeOf(
  resolved: CompiledProfile['resolved'],
  document: SpecDocument,
  path: SpecPath,
): SpecPlace | undefined {
  const origin = resolved.originOf(path);
  if (origin.kind !== 'spec') return undefined;
  const { file, start } = document.placeOf(origin.path).place;
  return { file, line: start.line, column: start.column };
}
