import { expect, test } from 'vitest';
import { checks } from './checks/index.generated.ts';
import { controls } from './controls/index.generated.ts';
import { staleIndexes } from './generate.ts';
import { mutants } from './mutants/index.generated.ts';

test('the generated indexes are what the folders hold', () => {
  expect(staleIndexes()).toEqual([]);
});

test('ids are unique, kebab-case paths', () => {
  for (const list of [checks, mutants, controls]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/);
  }
});

test('every check cites where its requirement is written down and can end', () => {
  for (const { id, clauses, budgetMs, title } of checks) {
    expect(clauses.length, id).toBeGreaterThan(0);
    expect(budgetMs, id).toBeGreaterThan(0);
    expect(title, id).not.toMatch(/\.$/);
  }
});

test('mutants name checks that exist', () => {
  const known = new Set(checks.map(({ id }) => id));
  for (const { id, caughtBy, blinds } of mutants) {
    const named = [...(typeof caughtBy === 'function' ? [] : caughtBy), ...(blinds?.checks ?? [])];
    expect(
      named.filter((check) => !known.has(check)),
      id,
    ).toEqual([]);
  }
});
