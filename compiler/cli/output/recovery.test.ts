import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExitError } from '../exit-error.ts';
import { OutputFolder, tree } from '../testing/output-folder.ts';
import { recover, STAGING } from './staging.ts';

let folder: OutputFolder;
beforeEach(() => {
  folder = new OutputFolder();
});
afterEach(() => folder.remove());

/** As a run leaves the folder that was killed after its first two steps of three. */
function killInTheMiddle(): void {
  folder.compile(tree({ 'a.conf': '1\n', 'gone.conf': '1\n' }));
  folder.put(`${STAGING}/pid`, '999999999');
  folder.put(
    `${STAGING}/journal.json`,
    JSON.stringify([
      { kind: 'write', path: 'server/a.conf', replaces: true },
      { kind: 'write', path: 'server/sub/b.conf', replaces: false },
      { kind: 'remove', path: 'server/gone.conf', replaces: true },
    ]),
  );
  folder.put(`${STAGING}/old/server/a.conf`, '1\n');
  writeFileSync(join(folder.path, 'server/a.conf'), '2\n');
  folder.put('server/sub/b.conf', '2\n');
}

test.each(['1\n', '2\n', '3\n'])('after a killed run, the next one writes all of %j', (text) => {
  killInTheMiddle();
  folder.compile(tree({ 'a.conf': text, 'gone.conf': '1\n' }));
  expect(folder.found()).toEqual({ 'server/a.conf': text, 'server/gone.conf': '1\n' });
  expect(readdirSync(folder.path)).toEqual(['server']);
});

test('a recovery that was itself cut off is finished by the next one', () => {
  killInTheMiddle();
  renameSync(join(folder.path, STAGING, 'old/server/a.conf'), join(folder.path, 'server/a.conf'));
  recover(folder.path);
  expect(folder.found()).toEqual({ 'server/a.conf': '1\n', 'server/gone.conf': '1\n' });
});

test.each([
  ['../victim', 'a path that leads out of it'],
  ['link/victim', 'a link that leads out of it'],
])('a journal that names files outside of the output is refused: %s, %s', (path) => {
  mkdirSync(join(folder.home, 'elsewhere'));
  for (const file of ['victim', 'elsewhere/victim']) writeFileSync(join(folder.home, file), 'x');
  folder.put(`${STAGING}/journal.json`, JSON.stringify([{ kind: 'write', path, replaces: false }]));
  symlinkSync('../elsewhere', join(folder.path, 'link'));
  expect(() => folder.compile(tree({ 'a.conf': '1\n' }))).toThrow(/not the list of steps/);
  for (const file of ['victim', 'elsewhere/victim']) expect(existsSync(join(folder.home, file))).toBe(true);
});

test.each(['{"a":1}', '[null,5]', '[{"kind":"write"}]', '"x"'])(
  'a damaged journal is one clear error: %s',
  (text) => {
    folder.put(`${STAGING}/journal.json`, text);
    expect(() => folder.compile(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  },
);

test.each(['', '-1', 'x', '0'])('a process id that is none blocks nothing: %j', (text) => {
  folder.put(`${STAGING}/pid`, text);
  folder.compile(tree({ 'a.conf': '1\n' }));
  expect(folder.found()).toEqual({ 'server/a.conf': '1\n' });
});

test('does not touch the output while another run is writing to it', () => {
  folder.put(`${STAGING}/pid`, String(process.ppid));
  expect(() => folder.compile(tree({ 'a.conf': '1\n' }))).toThrow(/is writing to/);
  expect(existsSync(join(folder.path, 'server'))).toBe(false);
});
