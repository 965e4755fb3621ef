import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precompiledTemplate } from './precompile.ts';

/** Writes `template.generated.ts`; with `--check` it only says whether that is what the template gives. */
const target = fileURLToPath(new URL('template.generated.ts', import.meta.url));
const fresh = precompiledTemplate(
  readFileSync(new URL('readme.hbs', import.meta.url), 'utf8'),
  'readme.hbs',
  'Markdown',
);
if (!process.argv.includes('--check')) writeFileSync(target, fresh);
else if (readFileSync(target, 'utf8') !== fresh) process.exitCode = 1;
