import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Manifest, nameOf } from './manifest.ts';
import { scratchFolder, written } from './scratch.ts';

const compilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  module: 'nodenext',
  target: 'es2023',
  types: [],
};

/**
 * What the TypeScript compiler says against objects written as literals of their types: fields that the API does not
 * have, which the API server drops without a word. One run for all objects, because the compiler starts slowly.
 */
export async function literalProblems(manifests: readonly Manifest[]): Promise<readonly string[]> {
  const folder = scratchFolder();
  const modules = dirname(dirname(createRequire(import.meta.url).resolve('typescript/package.json')));
  symlinkSync(modules, join(folder, 'node_modules'));
  const distinct = [...new Map(manifests.map((each) => [JSON.stringify(each), each]))];
  const lines = distinct.map(
    ([json, manifest], index) => `export const _${index}: ${typeOf(manifest)} = ${json};`,
  );
  written(join(folder, 'objects.ts'), `${lines.join('\n')}\n`);
  written(join(folder, 'package.json'), '{"type":"module"}');
  written(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['objects.ts'] }));
  const said = await tsc(folder);
  return said.map((line) => {
    const found = /^objects\.ts\((\d+),\d+\): error (.*)$/.exec(line);
    const manifest = distinct[Number(found?.[1]) - 1]?.[1];
    return manifest ? `${nameOf(manifest)}: ${found?.[2]}` : line;
  });
}

function typeOf({ apiVersion, kind }: Manifest): string {
  const operator = apiVersion.startsWith('monitoring.coreos.com/');
  const module = operator ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';
  return `import(${JSON.stringify(`${module}/${apiVersion}/${kind}`)}).I${kind}`;
}

/** The lines of every error. */
function tsc(folder: string): Promise<readonly string[]> {
  const program = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, '--pretty', 'false'],
      { cwd: folder, maxBuffer: 64 * 1024 ** 2 },
      (error, stdout, stderr) =>
        resolve(error === null ? [] : `${stdout}${stderr}`.split('\n').filter((line) => /^\S/.test(line))),
    );
  });
}
