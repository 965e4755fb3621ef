import { type Command, Option } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import { ExitError } from '../exit-error.ts';

/** Registers `mailc images build` and `mailc images sizes`. */
export function registerImages(program: Command): void {
  const images = program.command('images').description('build and measure the container images');
  images
    .command('build')
    .description('build what is missing or outdated')
    .addOption(platformsOption())
    .option('--world', "also the image of the conformance suite's world")
    .action((options: { platform: Platform[]; world?: boolean }) =>
      guarded(() => build(options.platform, options.world ?? false)),
    );
  images
    .command('sizes')
    .description('print the sizes of the images and of their unique layers')
    .addOption(platformsOption())
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'),
    )
    .action((options: { platform: Platform[]; format: string }) =>
      guarded(() => sizes(options.platform, options.format)),
    );
}

/** `--platform`, here for images of several platforms. */
function platformsOption(): Option {
  const both = ['debian-12', 'debian-13'];
  return new Option('--platform <platform...>', 'only for these platforms')
    .choices(both)
    .default(both, 'both');
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Sets the exit status; why the images could not be built or measured becomes the command line's own error. */
async function guarded(work: () => Promise<number>): Promise<void> {
  const { Trouble } = await import('../../../images/trouble.ts');
  try {
    process.exitCode = await work();
  } catch (error) {
    throw error instanceof Trouble ? new ExitError(error.message, error.remedy) : error;
  }
}

async function build(platforms: readonly Platform[], world: boolean): Promise<number> {
  const { buildImages } = await import('../../../images/build.ts');
  const started = performance.now();
  const images = await buildImages({
    platforms,
    world,
    report: note,
  });
  const built = images.filter((image) => image.built).length;
  note(`${images.length} images, ${built} built, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
}

/** Exit status 1 when a platform's unique layers are larger than they may be. */
async function sizes(platforms: readonly Platform[], format: string): Promise<number> {
  const { measureImages, sizeLimit } = await import('../../../images/sizes.ts');
  const measured = await measureImages(platforms);
  if (format === 'json') process.stdout.write(`${JSON.stringify(measured, undefined, 2)}\n`);
  else {
    for (const { platform, shared, own, unique, beside } of measured) {
      const together = [['unique layers together', unique] as const];
      const others = Object.entries(beside).map(([name, size]) => [`${name}, beside them`, size] as const);
      process.stdout.write(`${platform}\n`);
      const parts = [['shared base', shared] as const, ...Object.entries(own), ...together, ...others];
      for (const [name, size] of parts) {
        process.stdout.write(`  ${name.padEnd(24)}${(size / 1e6).toFixed(1).padStart(7)} MB\n`);
      }
    }
  }
  return measured.every(({ unique }) => unique < sizeLimit) ? 0 : 1;
}
