import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeKeyedFolder } from './keyed-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mailc-keyed-')), 'volume');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('a folder of ConfigMaps and Secrets', () => {
  test('has each item at its path, with its mode, behind links', async () => {
    await writeKeyedFolder(folder, [
      {
        keys: new Map([
          ['main.cf', 'one'],
          ['tables.aliases', 'two'],
          ['other', 'three'],
        ]),
        source: {
          defaultMode: 0o400,
          items: [
            { key: 'main.cf', path: 'main.cf' },
            { key: 'tables.aliases', path: 'tables/aliases', mode: 0o440 },
          ],
        },
      },
    ]);
    expect(await readFile(join(folder, 'tables/aliases'), 'utf8')).toBe('two');
    expect(await readlink(join(folder, 'main.cf'))).toBe('..data/main.cf');
    expect((await readdir(folder)).filter((name) => !name.startsWith('..'))).toEqual(['main.cf', 'tables']);
    expect((await stat(join(folder, 'main.cf'))).mode & 0o777).toBe(0o400);
    expect((await stat(join(folder, 'tables/aliases'))).mode & 0o777).toBe(0o440);
  });

  test('changes as a whole, and keeps no older generation', async () => {
    const source = {};
    await writeKeyedFolder(folder, [{ keys: new Map([['tls.crt', 'old']]), source }]);
    const before = await readlink(join(folder, '..data'));
    await writeKeyedFolder(folder, [{ keys: new Map([['tls.crt', 'new']]), source }]);
    expect(await readFile(join(folder, 'tls.crt'), 'utf8')).toBe('new');
    expect(await readdir(folder)).not.toContain(before);
  });

  test('takes from several objects', async () => {
    await writeKeyedFolder(folder, [
      { keys: new Map([['a', '1']]), source: {} },
      { keys: new Map([['b', '2']]), source: { items: [{ key: 'b', path: 'c' }] } },
    ]);
    expect((await readdir(folder)).filter((name) => !name.startsWith('..'))).toEqual(['a', 'c']);
  });

  test.each([
    ['a key', new Map([['a', '1']])],
    ['the object', undefined],
  ])('is refused without %s, unless it may be missing', async (_, keys) => {
    const items = [{ key: 'b', path: 'b' }];
    await expect(writeKeyedFolder(folder, [{ keys, source: { items } }])).rejects.toThrow(
      'no pod would start',
    );
    await writeKeyedFolder(folder, [{ keys, source: { items, optional: true } }]);
    expect((await readdir(folder)).filter((name) => !name.startsWith('..'))).toEqual([]);
  });
});
