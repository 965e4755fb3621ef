import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ToolError } from '../tool-error.ts';

/**
 * The file that is mounted into the world's containers. In the package it was bundled when mailc was built; from source
 * it is bundled now, so that it is never older than the suite.
 */
export async function worldProgram(folder: string): Promise<string> {
  if (import.meta.url.endsWith('.ts')) {
    const { build } = await import('esbuild');
    const entry = fileURLToPath(new URL('main.ts', import.meta.url));
    const outfile = `${folder}/world.cjs`;
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
    });
    return outfile;
  }
  const built = ['world.cjs', '../world.cjs'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = built.find((path) => existsSync(path));
  if (found === undefined)
    throw new ToolError('world.cjs is missing from this installation of mailc.', 'Install mailc again.');
  return found;
}
