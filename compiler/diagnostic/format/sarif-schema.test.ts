import { expect, it } from 'vitest';
import { checkSource } from '../../check-source.ts';
import { largeShapes, largeSpecOf } from '../../testing/large-shapes.ts';
import { sarifValidator } from '../../testing/sarif-validator.ts';
import { formatDiagnostics } from './format.ts';

const isSarif = sarifValidator();

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
