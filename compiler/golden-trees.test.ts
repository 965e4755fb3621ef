import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { compile } from './compile.ts';
import { largeSpec } from './testing/large-spec.ts';

const valid = fileURLToPath(new URL('../fixtures/valid', import.meta.url));
const platforms: readonly Platform[] = ['debian-12', 'debian-13'];
const update = process.env['UPDATE'] === '1';

/** Every file that a fixture compiles to, by `<profile>/<path>`. */
function compiled(fixture: string, platform: Platform): ReadonlyMap<string, string> {
  const text = readFileSync(join(valid, fixture, 'mail.yaml'), 'utf8');
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' }, { platform });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map(
    profiles.flatMap(({ resolved, tree }) =>
      [...tree].map(([path, content]) => [`${resolved.name}/${path}`, content]),
    ),
  );
}

function readTree(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function writeTree(folder: string, tree: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

describe.each(readdirSync(valid))('%s', (fixture) => {
  test.each(platforms)('compiles to its golden tree on %s', (platform) => {
    const folder = join(valid, fixture, 'tree', platform);
    const tree = compiled(fixture, platform);
    if (update) writeTree(folder, tree);
    const golden = readTree(folder);
    expect([...tree.keys()].sort()).toEqual([...golden.keys()].sort());
    for (const [path, content] of tree) expect(content, path).toBe(golden.get(path));
  });

  test.each(platforms)('compiles to the same bytes again on %s', (platform) => {
    expect([...compiled(fixture, platform)]).toEqual([...compiled(fixture, platform)]);
  });
});

test('every file grows by the same amount for each mailbox more', () => {
  const [small, middle, large] = [200, 400, 800].map((count) => sizes(count));
  for (const [path, size] of large ?? []) {
    const first = (middle?.get(path) ?? 0) - (small?.get(path) ?? 0);
    expect(size - (middle?.get(path) ?? 0), path).toBe(2 * first);
  }
});

/** Length of every file of a specification with that many mailboxes, all of the same length. */
function sizes(count: number): ReadonlyMap<string, number> {
  const { diagnostics, profiles } = compile({ text: largeSpec(count), file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map([...(profiles[0]?.tree ?? [])].map(([path, content]) => [path, content.length]));
}
