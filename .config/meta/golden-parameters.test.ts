import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, root } from './sources.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the golden trees', () => {
  it('show every Postfix parameter that mailc can write', () => {
    const kinds = text('compiler/model/postfix-parameters.ts');
    const names = [...kinds.matchAll(/^ {2}readonly (\w+):/gm)].map((match) => match[1] ?? '');
    const trees = files()
      .filter((path) => /^fixtures\/valid\/.*\/postfix\/(main|master)\.cf$/.test(path))
      .map(text);
    const shown = new Set(
      trees.flatMap((tree) => [...tree.matchAll(/^(?: {2}-o \{ )?(\w+) =/gm)].map((match) => match[1])),
    );
    expect(names.length).toBeGreaterThan(50);
    // Only an alias with more than a thousand recipients needs it: lower-postfix.test.ts has one.
    shown.add('virtual_alias_expansion_limit');
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });
});
