import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExitError } from '../exit-error.ts';
import { OutputFolder, tree } from '../testing/output-folder.ts';
import { planWrite } from './plan-write.ts';
import { STAGING } from './staging.ts';
import { checkTrees } from './trees.ts';
import { writePlan } from './write-plan.ts';

let folder: OutputFolder;
beforeEach(() => {
  folder = new OutputFolder();
});
afterEach(() => folder.remove());

test('writes a tree, and changes only what differs', () => {
  folder.compile(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'b\n' }));
  expect(folder.found()).toEqual({ 'server/compose.yaml': 'a\n', 'server/postfix/main.cf': 'b\n' });
  const before = statSync(join(folder.path, 'server/compose.yaml')).ino;
  folder.compile(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'c\n' }));
  expect(folder.found()).toEqual({ 'server/compose.yaml': 'a\n', 'server/postfix/main.cf': 'c\n' });
  expect(statSync(join(folder.path, 'server/compose.yaml')).ino).toBe(before);
});

test('removes what it wrote and no longer generates, with the folder, and nothing else', () => {
  folder.compile(tree({ 'compose.yaml': 'a\n', 'dovecot/users': 'u\n', 'dns/old.example.zone': 'z\n' }));
  folder.put('server/secrets/key', 'mine');
  folder.put('server/dovecot/notes', 'mine too');
  folder.compile(tree({ 'compose.yaml': 'a\n' }));
  expect(folder.found()).toEqual({
    'server/compose.yaml': 'a\n',
    'server/dovecot/notes': 'mine too',
    'server/secrets/key': 'mine',
  });
  expect(existsSync(join(folder.path, 'server/dns'))).toBe(false);
});

test('removes a profile that is gone, but not a folder that was never its own', () => {
  folder.compile(tree({ 'compose.yaml': 'a\n' }, 'old'), tree({ 'compose.yaml': 'b\n' }));
  folder.put('other/compose.yaml', 'not mailc');
  folder.compile(tree({ 'compose.yaml': 'b\n' }));
  expect(folder.found()).toEqual({ 'other/compose.yaml': 'not mailc', 'server/compose.yaml': 'b\n' });
  expect(existsSync(join(folder.path, 'old'))).toBe(false);
});

test('a check names what differs, missing and obsolete files with it, and writes nothing', () => {
  folder.compile(
    tree({ 'a.conf': '1\n', 'b.conf': '1\n', 'c.conf': '1\n' }),
    tree({ 'd.conf': '1\n' }, 'old'),
  );
  const before = folder.found();
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    checkTrees(folder.path, [tree({ 'a.conf': '1\n', 'b.conf': '2\n', 'new.conf': '1\n' })], true);
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls.map(([line]) => line)).toEqual([
      `missing  ${folder.path}/server/new.conf\n`,
      `differs  ${folder.path}/server/b.conf\n`,
      `obsolete ${folder.path}/server/c.conf\n`,
      `obsolete ${folder.path}/old/d.conf\n`,
    ]);
  } finally {
    printed.mockRestore();
    process.exitCode = 0;
  }
  expect(folder.found()).toEqual(before);
});

test('refuses to overwrite a file that is not its own, and writes nothing', () => {
  folder.put('server/compose.yaml', 'mine\n');
  expect(() => folder.compile(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'b\n' }))).toThrow(
    /exist and are not mailc's/,
  );
  expect(folder.found()).toEqual({ 'server/compose.yaml': 'mine\n' });
});

test('takes over a file that already is what it would write', () => {
  folder.put('server/compose.yaml', 'a\n');
  folder.compile(tree({ 'compose.yaml': 'a\n' }));
  folder.compile(tree({}));
  expect(folder.found()).toEqual({});
});

test.each([
  ['a folder where a file goes', () => folder.put('server/postfix/main.cf/deep', 'x')],
  ['a file where a folder goes', () => folder.put('server/postfix', 'x')],
  [
    'a link where a file goes',
    () => {
      folder.put('server/elsewhere', 'x');
      mkdirSync(join(folder.path, 'server/postfix'));
      symlinkSync('../elsewhere', join(folder.path, 'server/postfix/main.cf'));
    },
  ],
  [
    'a link where a folder goes',
    () => {
      folder.put('server/elsewhere/main.cf', 'x');
      symlinkSync('elsewhere', join(folder.path, 'server/postfix'));
    },
  ],
])('refuses %s', (_, prepare) => {
  prepare();
  const before = folder.found();
  expect(() => folder.compile(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'b\n' }))).toThrow(ExitError);
  expect(folder.found()).toEqual(before);
});

test('a failure in the middle leaves the old tree and no litter', () => {
  folder.compile(tree({ 'a.conf': '1\n', 'b.conf': '1\n', 'c/d.conf': '1\n' }));
  const before = folder.found();
  const plan = planWrite(folder.path, [tree({ 'a.conf': '2\n', 'new/a.conf': '2\n', 'z/last.conf': '2\n' })]);
  folder.put('server/z', 'came in between');
  expect(() => writePlan(folder.path, plan)).toThrow(ExitError);
  rmSync(join(folder.path, 'server/z'));
  expect(folder.found()).toEqual(before);
  expect(readdirSync(folder.path)).toEqual(['server']);
  expect(readdirSync(join(folder.path, 'server')).sort()).toEqual(['.mailc.json', 'a.conf', 'b.conf', 'c']);
});

test('an output folder that cannot be written is one clear error', () => {
  mkdirSync(folder.path);
  folder.compile(tree({ 'a.conf': '1\n' }));
  const plan = planWrite(folder.path, [tree({ 'a.conf': '2\n' })]);
  const root = process.geteuid?.() === 0;
  chmodSync(folder.home, 0o755);
  chmodSync(folder.path, 0o555);
  if (root) process.seteuid?.(65534);
  try {
    expect(() => writePlan(folder.path, plan)).toThrow(/cannot be written/);
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(folder.path, 0o755);
  }
  expect(folder.found()).toEqual({ 'server/a.conf': '1\n' });
});

test('an output that is a file is one clear error', () => {
  writeFileSync(folder.path, 'x');
  expect(() => folder.compile(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  expect(readFileSync(folder.path, 'utf8')).toBe('x');
});

test('hashes are for their owner only, and rights that were taken stay taken', () => {
  const users = 'u@example.com:{ARGON2ID}$argon2id$x\n';
  folder.compile(tree({ 'dovecot/users': users, 'a.conf': '1\n' }));
  const mode = (path: string): number => statSync(join(folder.path, path)).mode & 0o777;
  expect([mode('server/dovecot/users'), mode('server/a.conf') & 0o600]).toEqual([0o600, 0o600]);
  chmodSync(join(folder.path, 'server/a.conf'), 0o600);
  folder.compile(tree({ 'dovecot/users': users, 'a.conf': '2\n' }));
  expect(mode('server/a.conf')).toBe(0o600);
});

test.each(['a foreign file that a daemon would read', 'a run that was cut off'])(
  '--check notices %s',
  (what) => {
    folder.compile(tree({ 'postfix/main.cf': '1\n' }));
    if (what.startsWith('a foreign')) folder.put('server/postfix/tables/added', 'x');
    else folder.put(`${STAGING}/journal.json`, '[]');
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      checkTrees(folder.path, [tree({ 'postfix/main.cf': '1\n' })], true);
      expect(process.exitCode).toBe(1);
    } finally {
      printed.mockRestore();
      process.exitCode = 0;
    }
  },
);

test('a folder of a profile that is a link is refused', () => {
  mkdirSync(join(folder.home, 'elsewhere'));
  mkdirSync(folder.path);
  symlinkSync('../elsewhere', join(folder.path, 'server'));
  expect(() => folder.compile(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  expect(readdirSync(join(folder.home, 'elsewhere'))).toEqual([]);
});

test('a manifest that names files outside of its folder is refused', () => {
  folder.put('server/.mailc.json', JSON.stringify({ files: ['../../precious'] }));
  writeFileSync(join(folder.home, 'precious'), 'x');
  expect(() => folder.compile(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  expect(readFileSync(join(folder.home, 'precious'), 'utf8')).toBe('x');
});
