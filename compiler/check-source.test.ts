import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSource } from './check-source.ts';
import { diagnosticKinds } from './diagnostic/catalogue.ts';
import { rules } from './rules/index.generated.ts';

const folder = fileURLToPath(new URL('../fixtures/invalid/', import.meta.url));
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('mail.yaml'))
  .map((file) => dirname(file))
  .sort();

/** Fixtures that are about many findings at once. */
const mixed = ['alias-and-anchor', 'everything-wrong'];

function findingsOf(name: string): readonly object[] {
  const text = readFileSync(join(folder, name, 'mail.yaml'), 'utf8');
  return checkSource({ text, file: 'mail.yaml' }).diagnostics.map((diagnostic) => {
    const { id, severity, path, message, place, related } = diagnostic;
    return {
      id,
      severity,
      path,
      at: `${place?.start.line}:${place?.start.column}-${place?.end.line}:${place?.end.column}`,
      message,
      ...(related && {
        related: related.map(
          (other) => `${other.place.start.line}:${other.place.start.column} ${other.message}`,
        ),
      }),
    };
  });
}

describe('fixtures/invalid', () => {
  it.each(cases)('%s yields exactly its findings', (name) => {
    const file = join(folder, name, 'expected.json');
    const found = findingsOf(name);
    if (process.env['UPDATE'] === '1') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(found).not.toHaveLength(0);
  });

  it.each(cases.filter((name) => !mixed.includes(name)))('%s is about nothing else', (name) => {
    const ids = new Set(findingsOf(name).map((finding) => (finding as { id: string }).id));
    expect([...ids]).toEqual([name]);
  });

  it('has a case for every id that a finding can carry', () => {
    const missing = diagnosticKinds().filter(({ id }) => !existsSync(join(folder, id, 'mail.yaml')));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has no case for an id that does not exist', () => {
    const ids = new Set(diagnosticKinds().map(({ id }) => id));
    expect(cases.filter((name) => !ids.has(name) && !mixed.includes(name))).toEqual([]);
  });
});

describe('rules', () => {
  it('are named as their files', () => {
    const root = fileURLToPath(new URL('rules/', import.meta.url));
    for (const { id } of rules) expect(existsSync(`${root}${id}.ts`), relative(root, id)).toBe(true);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('say what, why and what to do in plain sentences', () => {
    for (const { id, title, why, help } of diagnosticKinds()) {
      for (const text of [title, why, help]) expect(text.length, id).toBeGreaterThan(10);
      expect(title.endsWith('.'), id).toBe(false);
      expect(help.endsWith('.'), id).toBe(true);
      expect(why.endsWith('.'), id).toBe(true);
    }
  });
});
