import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExitError } from '../exit-error.ts';
import { type ProfileTree, planWrite } from './plan-write.ts';
import { recover, STAGING } from './staging.ts';
import { checkTrees, writeTrees } from './trees.ts';
import { writePlan } from './write-plan.ts';

let home = '';
let out = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mailc-'));
  out = join(home, 'out');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const tree = (files: Readonly<Record<string, string>>, profile = 'server'): ProfileTree => ({
  profile,
  tree: new Map(Object.entries(files)),
});

/** As `mailc compile` writes them. */
const compileTo = (...trees: readonly ProfileTree[]): void => writeTrees(out, trees, true);

function put(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

/** Every file below the output folder with its content; the manifests are left out. */
function found(folder = out): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names
      .filter((name) => !name.endsWith('.mailc.json'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

test('writes a tree, and changes only what differs', () => {
  compileTo(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'b\n' }));
  expect(found()).toEqual({ 'server/compose.yaml': 'a\n', 'server/postfix/main.cf': 'b\n' });
  const before = statSync(join(out, 'server/compose.yaml')).ino;
  compileTo(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'c\n' }));
  expect(found()).toEqual({ 'server/compose.yaml': 'a\n', 'server/postfix/main.cf': 'c\n' });
  expect(statSync(join(out, 'server/compose.yaml')).ino).toBe(before);
});

test('removes what it wrote and no longer generates, with the folder, and nothing else', () => {
  compileTo(tree({ 'compose.yaml': 'a\n', 'dovecot/users': 'u\n', 'dns/old.example.zone': 'z\n' }));
  put('server/secrets/key', 'mine');
  put('server/dovecot/notes', 'mine too');
  compileTo(tree({ 'compose.yaml': 'a\n' }));
  expect(found()).toEqual({
    'server/compose.yaml': 'a\n',
    'server/dovecot/notes': 'mine too',
    'server/secrets/key': 'mine',
  });
  expect(existsSync(join(out, 'server/dns'))).toBe(false);
});

test('removes a profile that is gone, but not a folder that was never its own', () => {
  compileTo(tree({ 'compose.yaml': 'a\n' }, 'old'), tree({ 'compose.yaml': 'b\n' }));
  put('other/compose.yaml', 'not mailc');
  compileTo(tree({ 'compose.yaml': 'b\n' }));
  expect(found()).toEqual({ 'other/compose.yaml': 'not mailc', 'server/compose.yaml': 'b\n' });
  expect(existsSync(join(out, 'old'))).toBe(false);
});

test('a check names what differs, missing and obsolete files with it, and writes nothing', () => {
  compileTo(tree({ 'a.conf': '1\n', 'b.conf': '1\n', 'c.conf': '1\n' }), tree({ 'd.conf': '1\n' }, 'old'));
  const before = found();
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    checkTrees(out, [tree({ 'a.conf': '1\n', 'b.conf': '2\n', 'new.conf': '1\n' })], true);
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls.map(([line]) => line)).toEqual([
      `missing  ${out}/server/new.conf\n`,
      `differs  ${out}/server/b.conf\n`,
      `obsolete ${out}/server/c.conf\n`,
      `obsolete ${out}/old/d.conf\n`,
    ]);
  } finally {
    printed.mockRestore();
    process.exitCode = 0;
  }
  expect(found()).toEqual(before);
});

test('refuses to overwrite a file that is not its own, and writes nothing', () => {
  put('server/compose.yaml', 'mine\n');
  expect(() => compileTo(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'b\n' }))).toThrow(
    /exist and are not mailc's/,
  );
  expect(found()).toEqual({ 'server/compose.yaml': 'mine\n' });
});

test('takes over a file that already is what it would write', () => {
  put('server/compose.yaml', 'a\n');
  compileTo(tree({ 'compose.yaml': 'a\n' }));
  compileTo(tree({}));
  expect(found()).toEqual({});
});

test.each([
  ['a folder where a file goes', () => put('server/postfix/main.cf/deep', 'x')],
  ['a file where a folder goes', () => put('server/postfix', 'x')],
  [
    'a link where a file goes',
    () => {
      put('server/elsewhere', 'x');
      mkdirSync(join(out, 'server/postfix'));
      symlinkSync('../elsewhere', join(out, 'server/postfix/main.cf'));
    },
  ],
  [
    'a link where a folder goes',
    () => {
      put('server/elsewhere/main.cf', 'x');
      symlinkSync('elsewhere', join(out, 'server/postfix'));
    },
  ],
])('refuses %s', (_, prepare) => {
  prepare();
  const before = found();
  expect(() => compileTo(tree({ 'compose.yaml': 'a\n', 'postfix/main.cf': 'b\n' }))).toThrow(ExitError);
  expect(found()).toEqual(before);
});

test('a failure in the middle leaves the old tree and no litter', () => {
  compileTo(tree({ 'a.conf': '1\n', 'b.conf': '1\n', 'c/d.conf': '1\n' }));
  const before = found();
  const plan = planWrite(out, [tree({ 'a.conf': '2\n', 'new/a.conf': '2\n', 'z/last.conf': '2\n' })]);
  put('server/z', 'came in between');
  expect(() => writePlan(out, plan)).toThrow(ExitError);
  rmSync(join(out, 'server/z'));
  expect(found()).toEqual(before);
  expect(readdirSync(out)).toEqual(['server']);
  expect(readdirSync(join(out, 'server')).sort()).toEqual(['.mailc.json', 'a.conf', 'b.conf', 'c']);
});

test('an output folder that cannot be written is one clear error', () => {
  mkdirSync(out);
  compileTo(tree({ 'a.conf': '1\n' }));
  const plan = planWrite(out, [tree({ 'a.conf': '2\n' })]);
  const root = process.geteuid?.() === 0;
  chmodSync(home, 0o755);
  chmodSync(out, 0o555);
  if (root) process.seteuid?.(65534);
  try {
    expect(() => writePlan(out, plan)).toThrow(/cannot be written/);
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(out, 0o755);
  }
  expect(found()).toEqual({ 'server/a.conf': '1\n' });
});

test('an output that is a file is one clear error', () => {
  writeFileSync(out, 'x');
  expect(() => compileTo(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  expect(readFileSync(out, 'utf8')).toBe('x');
});

/** As a run leaves the folder that was killed after its first two steps of three. */
function killInTheMiddle(): void {
  compileTo(tree({ 'a.conf': '1\n', 'gone.conf': '1\n' }));
  put(`${STAGING}/pid`, '999999999');
  put(
    `${STAGING}/journal.json`,
    JSON.stringify([
      { kind: 'write', path: 'server/a.conf', replaces: true },
      { kind: 'write', path: 'server/sub/b.conf', replaces: false },
      { kind: 'remove', path: 'server/gone.conf', replaces: true },
    ]),
  );
  put(`${STAGING}/old/server/a.conf`, '1\n');
  writeFileSync(join(out, 'server/a.conf'), '2\n');
  put('server/sub/b.conf', '2\n');
}

test.each(['1\n', '2\n', '3\n'])('after a killed run, the next one writes all of %j', (text) => {
  killInTheMiddle();
  compileTo(tree({ 'a.conf': text, 'gone.conf': '1\n' }));
  expect(found()).toEqual({ 'server/a.conf': text, 'server/gone.conf': '1\n' });
  expect(readdirSync(out)).toEqual(['server']);
});

test('a recovery that was itself cut off is finished by the next one', () => {
  killInTheMiddle();
  renameSync(join(out, STAGING, 'old/server/a.conf'), join(out, 'server/a.conf'));
  recover(out);
  expect(found()).toEqual({ 'server/a.conf': '1\n', 'server/gone.conf': '1\n' });
});

test.each([
  ['../victim', 'a path that leads out of it'],
  ['link/victim', 'a link that leads out of it'],
])('a journal that names files outside of the output is refused: %s, %s', (path) => {
  mkdirSync(join(home, 'elsewhere'));
  for (const file of ['victim', 'elsewhere/victim']) writeFileSync(join(home, file), 'x');
  put(`${STAGING}/journal.json`, JSON.stringify([{ kind: 'write', path, replaces: false }]));
  symlinkSync('../elsewhere', join(out, 'link'));
  expect(() => compileTo(tree({ 'a.conf': '1\n' }))).toThrow(/not the list of steps/);
  for (const file of ['victim', 'elsewhere/victim']) expect(existsSync(join(home, file))).toBe(true);
});

test.each(['{"a":1}', '[null,5]', '[{"kind":"write"}]', '"x"'])(
  'a damaged journal is one clear error: %s',
  (text) => {
    put(`${STAGING}/journal.json`, text);
    expect(() => compileTo(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  },
);

test.each(['', '-1', 'x', '0'])('a process id that is none blocks nothing: %j', (text) => {
  put(`${STAGING}/pid`, text);
  compileTo(tree({ 'a.conf': '1\n' }));
  expect(found()).toEqual({ 'server/a.conf': '1\n' });
});

test('hashes are for their owner only, and rights that were taken stay taken', () => {
  const users = 'u@example.com:{ARGON2ID}$argon2id$x\n';
  compileTo(tree({ 'dovecot/users': users, 'a.conf': '1\n' }));
  const mode = (path: string): number => statSync(join(out, path)).mode & 0o777;
  expect([mode('server/dovecot/users'), mode('server/a.conf') & 0o600]).toEqual([0o600, 0o600]);
  chmodSync(join(out, 'server/a.conf'), 0o600);
  compileTo(tree({ 'dovecot/users': users, 'a.conf': '2\n' }));
  expect(mode('server/a.conf')).toBe(0o600);
});

test.each(['a foreign file that a daemon would read', 'a run that was cut off'])(
  '--check notices %s',
  (what) => {
    compileTo(tree({ 'postfix/main.cf': '1\n' }));
    if (what.startsWith('a foreign')) put('server/postfix/tables/added', 'x');
    else put(`${STAGING}/journal.json`, '[]');
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      checkTrees(out, [tree({ 'postfix/main.cf': '1\n' })], true);
      expect(process.exitCode).toBe(1);
    } finally {
      printed.mockRestore();
      process.exitCode = 0;
    }
  },
);

test('a folder of a profile that is a link is refused', () => {
  mkdirSync(join(home, 'elsewhere'));
  mkdirSync(out);
  symlinkSync('../elsewhere', join(out, 'server'));
  expect(() => compileTo(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
});

test('does not touch the output while another run is writing to it', () => {
  put(`${STAGING}/pid`, String(process.ppid));
  expect(() => compileTo(tree({ 'a.conf': '1\n' }))).toThrow(/is writing to/);
  expect(existsSync(join(out, 'server'))).toBe(false);
});

test('a manifest that names files outside of its folder is refused', () => {
  put('server/.mailc.json', JSON.stringify({ files: ['../../precious'] }));
  writeFileSync(join(home, 'precious'), 'x');
  expect(() => compileTo(tree({ 'a.conf': '1\n' }))).toThrow(ExitError);
  expect(readFileSync(join(home, 'precious'), 'utf8')).toBe('x');
});
