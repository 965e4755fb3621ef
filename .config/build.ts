import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const old of ['dist/mailc.js', 'dist/world.cjs', 'dist/chunks']) {
  rmSync(`${root}${old}`, { recursive: true, force: true });
}

// The command line: one small entry and a chunk per command, so that a command pays only for what it uses.
// What only `conform` needs stays in node_modules: those libraries are large, and none is on the way of `compile`.
await build({
  absWorkingDir: root,
  entryPoints: { mailc: 'compiler/cli/main.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  external: [
    'imapflow',
    'mailauth',
    'nodemailer',
    'smtp-server',
    'dns2',
    '@peculiar/x509',
    'reflect-metadata',
  ],
});

// The program inside the world's containers: one file, because it is mounted into an image that holds nothing but Node.
await build({
  absWorkingDir: root,
  entryPoints: { world: 'conformance/world/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
});
