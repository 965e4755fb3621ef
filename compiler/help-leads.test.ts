import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from './compile.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { followed, keyOf, outsideTheFile } from './testing/followed.ts';
import { moreFiles } from './testing/followed-more.ts';

const folder = fileURLToPath(new URL('../fixtures/invalid/', import.meta.url));
/** Thousands of mailboxes: its help is about how the chart is installed. */
const tooLarge = 'kubernetes/too-large';
/** Every file that has findings: the fixtures, and one for each help that they do not show. */
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('mail.yaml'))
      .map(dirname)
      .filter((name) => name !== tooLarge)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name, 'mail.yaml'), 'utf8')]),
  ),
  ...moreFiles,
};

const findingsOf = (text: string): readonly Diagnostic[] => check({ text, file: 'mail.yaml' });

/** Findings of every fixture, one for each help of each kind. */
const findings = (() => {
  const seen = new Map<
    string,
    { readonly title: string; readonly text: string; readonly finding: Diagnostic }
  >();
  for (const text of Object.values(files)) {
    for (const finding of findingsOf(text)) {
      const title = `${finding.id}: ${finding.help}`;
      if (!seen.has(title)) seen.set(title, { title, text, finding });
    }
  }
  return [...seen.values()];
})();

describe('what a help tells leads on', () => {
  it.each(findings.filter(({ finding }) => !Object.hasOwn(outsideTheFile, finding.id)))(
    '$title',
    ({ text, finding }) => {
      const results = [...followed(text, finding)];
      expect(results.length, 'the help tells nothing that can be written').toBeGreaterThan(0);
      for (const { told, next } of results)
        expect(next, `${JSON.stringify(told)} does not lead on`).toBeDefined();
    },
  );
});

/** The text after the first help that leads on. */
function firstNext(text: string): string | undefined {
  for (const finding of findingsOf(text)) {
    if (finding.severity !== 'error' || Object.hasOwn(outsideTheFile, finding.id)) continue;
    for (const { next } of followed(text, finding)) if (next !== undefined) return next;
  }
  return undefined;
}

describe('following the first help again and again ends', () => {
  it.each(Object.entries(files))('%s', (_, first) => {
    let text = first;
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      expect(seen.has(text), `a circle: ${text}`).toBe(false);
      seen.add(text);
      const next = firstNext(text);
      if (next === undefined) break;
      text = next;
    }
    const left = findingsOf(text).filter(
      ({ id, severity }) => severity === 'error' && !Object.hasOwn(outsideTheFile, id),
    );
    expect(left.map(keyOf)).toEqual([]);
  });
});

it('the list of what is outside of the file is exact', () => {
  const kinds = new Set(findings.map(({ finding }) => finding.id));
  const needless = Object.keys(outsideTheFile).filter((id) => {
    if (id === tooLarge) return false;
    if (!kinds.has(id)) return true;
    return findings
      .filter(({ finding }) => finding.id === id)
      .every(({ text, finding }) => [...followed(text, finding)].some(({ next }) => next !== undefined));
  });
  expect(needless).toEqual([]);
});

it.each(Object.entries(moreFiles))('%s has a finding', (_, text) => {
  expect(findingsOf(text).length).toBeGreaterThan(0);
});
