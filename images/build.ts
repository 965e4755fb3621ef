import type { Platform } from '../schema/platform.ts';
import { requireBaseImage } from './base-image.ts';
import { docker, requireEngine } from './docker.ts';
import { inputsHash } from './inputs-hash.ts';
import { imageLabels } from './labels.ts';
import { packageRoot } from './package-root.ts';
import { readPins } from './pins.ts';
import { planBuild, type Step, worldStep } from './plan.ts';
import { Trouble } from './trouble.ts';

/** What to build. */
export interface BuildOptions {
  readonly platforms: readonly Platform[];
  /** Whether to build the conformance suite's world too; default false. */
  readonly world?: boolean;
  /** Takes the progress, a line at a time. */
  readonly report: (line: string) => void;
}

/** The outcome of one step. */
export interface BuiltImage {
  readonly tag: string;
  /** False if the image was there already, made of the same inputs. */
  readonly built: boolean;
  readonly seconds: number;
}

/**
 * Builds the images that are not there yet, or no longer what their inputs say.
 *
 * @throws Trouble if Docker is missing or does not answer, or a build fails.
 */
export async function buildImages(options: BuildOptions): Promise<readonly BuiltImage[]> {
  const { images, version } = packageRoot();
  const pins = readPins(images);
  const steps = [
    ...planBuild(options.platforms, version, pins),
    ...(options.world ? [worldStep(version, pins)] : []),
  ];
  await requireEngine();
  const hashes = new Map<string, string>();
  for (const step of steps) hashes.set(step.tag, inputsHash(images, step, hashes));
  const present = await presentHashes(steps.map((step) => step.tag));
  const results: BuiltImage[] = [];
  const context: BuildContext = {
    folder: images,
    version,
    hashes,
    report: options.report,
  };
  for (const step of steps) {
    const current = present.get(step.tag) === hashes.get(step.tag);
    results.push(current ? { tag: step.tag, built: false, seconds: 0 } : await buildStep(step, context));
    if (current) options.report(`${step.title}: up to date`);
  }
  return results;
}

interface BuildContext {
  readonly folder: string;
  readonly version: string;
  readonly hashes: ReadonlyMap<string, string>;
  readonly report: (line: string) => void;
}

/** The inputs' hash of each image that is there, by tag. */
async function presentHashes(tags: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const format = '{{join .RepoTags " "}}\t{{index .Config.Labels "mailc.inputs"}}';
  const { stdout } = await docker(['image', 'inspect', '--format', format, ...tags]);
  const lines = stdout.split('\n').map((line) => line.split('\t'));
  return new Map(
    lines.flatMap(([names, hash]) =>
      (names ?? '').split(' ').map((name): [string, string] => [name, hash ?? '']),
    ),
  );
}

async function buildStep(step: Step, context: BuildContext): Promise<BuiltImage> {
  const started = performance.now();
  for (const tag of step.after.filter((name) => name.startsWith('debian:')))
    await requireBaseImage(tag, context.folder, context.report);
  context.report(`${step.title}: building`);
  const labels = await imageLabels(step, context.version, context.hashes.get(step.tag) ?? '');
  const finished = await docker(buildArguments(step, labels, context.folder), (line) => {
    const notice = /(NOTICE|ERROR): .*/.exec(line);
    if (notice) context.report(`${step.title}: ${notice[0]}`);
  });
  if (finished.status !== 0) {
    const output = `${finished.stdout}\n${finished.stderr}`.trim().split('\n');
    for (const line of output.slice(-30)) context.report(`  ${line}`);
    throw new Trouble(
      `Building ${step.title} failed: the lines above are the last that docker build printed.`,
      "A build fetches packages from Debian's archive: see that the network is up.",
    );
  }
  const seconds = (performance.now() - started) / 1000;
  context.report(`${step.title}: built in ${seconds.toFixed(1)} s`);
  return { tag: step.tag, built: true, seconds };
}

function buildArguments(
  step: Step,
  labels: Readonly<Record<string, string>>,
  folder: string,
): readonly string[] {
  const flags = (flag: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    'build',
    ...['--tag', step.tag, '--file', `${folder}/${step.dockerfile}`],
    ...(step.target === undefined ? [] : ['--target', step.target]),
    ...flags('--build-arg', step.args),
    ...flags('--label', labels),
    folder,
  ];
}
