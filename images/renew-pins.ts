// Renews images/pins.json from Debian's archive: npx tsx images/renew-pins.ts [--check]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../schema/platform.ts';
import { requireBaseImage } from './base-image.ts';
import { docker, requireEngine } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { type Pins, parseVersions, type Versions } from './pins.ts';
import { platforms, releases, worldRelease } from './platforms.ts';
import { daemonRoots, worldRoots } from './roots.ts';
import { Trouble } from './trouble.ts';

const { images: folder } = packageRoot();
const report = (line: string): void => void process.stderr.write(`${line}\n`);

async function run(args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await docker(args);
  if (status !== 0)
    throw new Trouble(`docker ${args[0]} failed:\n${stderr.slice(-2000)}`, 'Is the archive reachable?');
  return stdout;
}

/** Builds a platform's packages stage without pins, which takes the newest, and reads what files were taken of. */
async function renewDaemons(platform: Platform): Promise<Versions> {
  report(`${platform}: taking the newest versions`);
  await requireBaseImage(`debian:${releases[platform]}-slim`, folder, report);
  const state = mkdtempSync(join(tmpdir(), 'mailc-pins-'));
  try {
    const build = [
      'build',
      '--no-cache',
      '--file',
      `${folder}/base/Dockerfile`,
      '--target',
      'packages',
      '--iidfile',
      `${state}/id`,
    ];
    await run([
      ...build,
      '--build-arg',
      `RELEASE=${releases[platform]}`,
      '--build-arg',
      `ROOTS=${daemonRoots.join(' ')}`,
      folder,
    ]);
    const id = readFileSync(`${state}/id`, 'utf8');
    return parseVersions(
      await run([
        'run',
        '--rm',
        '--network',
        'none',
        id,
        'sh',
        '-c',
        'cat /x/out/*/usr/share/mailc/*.packages',
      ]),
    );
  } finally {
    rmSync(state, { recursive: true });
  }
}

async function renewWorld(): Promise<Versions> {
  report('world: taking the newest versions');
  const tag = `debian:${worldRelease}-slim`;
  await requireBaseImage(tag, folder, report);
  const script = `apt-get update -q >&2; for p in ${worldRoots.join(' ')}; do apt-cache madison $p | head -n 1; done`;
  const lines = await run(['run', '--rm', tag, 'sh', '-ec', script]);
  return parseVersions(lines.replaceAll(/^ *(\S+) \| *(\S+) \|.*$/gm, '$1=$2'));
}

/** Says what changed, package by package. */
function compare(title: string, before: Versions | undefined, after: Versions): void {
  for (const name of [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].sort()) {
    if (before?.[name] !== after[name])
      report(`${title}: ${name} ${before?.[name] ?? 'new'} → ${after[name] ?? 'gone'}`);
  }
}

async function main(): Promise<number> {
  await requireEngine();
  const before = readFileSync(`${folder}/pins.json`, 'utf8');
  const old = JSON.parse(before) as Partial<Pins>;
  const renewed: [string, Versions][] = [];
  for (const platform of platforms) renewed.push([platform, await renewDaemons(platform)]);
  const pins = {
    daemons: Object.fromEntries(renewed),
    world: await renewWorld(),
  };
  for (const [platform, versions] of renewed)
    compare(platform, old.daemons?.[platform as Platform], versions);
  compare('world', old.world, pins.world);
  const text = `${JSON.stringify(pins, undefined, 2)}\n`;
  if (text === before) report('The pins are the newest.');
  else if (!process.argv.includes('--check')) writeFileSync(`${folder}/pins.json`, text);
  return text === before || !process.argv.includes('--check') ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  report(`${error.message}\n${error.remedy}`);
  process.exitCode = 2;
}
