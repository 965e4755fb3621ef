import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import * as TJS from 'typescript-json-schema';
import { expect, it } from 'vitest';
import { checkSource } from '../../check-source.ts';
import { largeShapes, largeSpecOf } from '../../testing/large-shapes.ts';
import { formatDiagnostics } from './format.ts';

/** SARIF 2.1.0 as its published types have it, which were made of OASIS's schema: names, required members, enumerations. */
function validator(): ReturnType<Ajv['compile']> {
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

const isSarif = validator();

it.each([
  '',
  'version: 1\nhostname: &a mail.example.com\nplatform: *a\nprofiles: { mailserver: {} }\n',
  '"',
  ...largeShapes.map((shape) => largeSpecOf(shape, 120)),
])('every log is valid', (text) => {
  const { diagnostics } = checkSource({ text, file: 'a folder/mail.yaml' });
  const log: unknown = JSON.parse(
    formatDiagnostics('sarif', diagnostics, { text, file: 'a folder/mail.yaml', color: false }),
  );
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
});

it('a log that is none is refused', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  expect(
    isSarif({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'bad', message: {} }] }],
    }),
  ).toBe(false);
});
