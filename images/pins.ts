import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../schema/platform.ts';

/** Package versions by package name. */
export type Versions = Readonly<Record<string, string>>;

/** What `pins.json` holds: the exact version of every package that an image takes a file from. */
export interface Pins {
  readonly daemons: Readonly<Record<Platform, Versions>>;
  readonly world: Versions;
}

/** Reads `pins.json` in the folder of the image contexts. */
export function readPins(folder: string): Pins {
  return JSON.parse(readFileSync(join(folder, 'pins.json'), 'utf8')) as Pins;
}

/** Versions in the form `name=version …`, sorted by name, that the build scripts take. */
export function pinArgument(versions: Versions): string {
  return Object.keys(versions)
    .sort()
    .map((name) => `${name}=${versions[name]}`)
    .join(' ');
}

/** Versions from lines `name=version`, as images list what they hold; sorted by name, each name once. */
export function parseVersions(lines: string): Versions {
  const entries = lines
    .split(/\s+/)
    .filter((line) => line.includes('='))
    .sort()
    .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return Object.fromEntries(entries);
}
