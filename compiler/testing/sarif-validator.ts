import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import * as TJS from 'typescript-json-schema';

/** SARIF 2.1.0 as its published types have it, which were made of OASIS's schema: names, required members, enumerations. */
export function sarifValidator(): ReturnType<Ajv['compile']> {
  const types = createRequire(import.meta.url).resolve('@types/sarif/index.d.ts');
  const program = TJS.getProgramFromFiles([types], { strict: true, skipLibCheck: true });
  const schema = TJS.generateSchema(program, 'Log', {
    noExtraProps: true,
    required: true,
    strictNullChecks: true,
    ignoreErrors: true,
  });
  if (schema === null) throw new Error('the types of SARIF could not be read');
  return new Ajv({ strict: false }).compile(schema as object);
}
