import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where mailc is installed and its version. */
export interface PackageRoot {
  /** The folder that holds `package.json`. */
  readonly folder: string;
  /** The folder of the image contexts. */
  readonly images: string;
  readonly version: string;
}

/**
 * Finds the folder that holds `images/pins.json` above this module, which lies in `images/` of a checkout or in
 * the bundle `dist/` of the installed package.
 */
export function packageRoot(): PackageRoot {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'images', 'pins.json'))) folder = dirname(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, images: join(folder, 'images'), version };
}
