/**
 * Writes the JSON schema of mail.yaml, and the validator that ajv compiles from it, so that no start pays for compiling.
 *
 *     npx tsx schema/generate.ts            write both files
 *     npx tsx schema/generate.ts --check    exit 1 when a file on disk differs from what the types say
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemaText } from './generate/json-schema.ts';
import { validatorText } from './generate/validator.ts';
import { withRemovals } from './generate/with-removals.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const schema = jsonSchemaText(folder);
const files = new Map([
  ['mail.schema.json', withRemovals(schema)],
  ['validate.generated.ts', validatorText(schema)],
]);

const stale = [...files].filter(([name, text]) => readIfThere(folder + name) !== text).map(([name]) => name);
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    process.stderr.write(`schema/: ${stale.join(', ')} out of date; run: npx tsx schema/generate.ts\n`);
    process.exitCode = 1;
  }
} else {
  for (const name of stale) writeFileSync(folder + name, files.get(name) ?? '');
  process.stderr.write(`schema/: ${stale.length === 0 ? 'nothing changed' : `wrote ${stale.join(', ')}`}\n`);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
