import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inputsHash } from './inputs-hash.ts';
import { packageRoot } from './package-root.ts';
import { readPins } from './pins.ts';
import { planBuild, type Step } from './plan.ts';

const { images, version } = packageRoot();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailc-hash-'));
  cpSync(images, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The titles of the steps whose images a change makes outdated. */
function outdatedBy(change: () => void): readonly string[] {
  const before = hashes();
  change();
  const after = hashes();
  return [...after].filter(([title, hash]) => before.get(title) !== hash).map(([title]) => title);
}

function hashes(): ReadonlyMap<string, string> {
  const steps: readonly Step[] = planBuild(['debian-13', 'debian-12'], version, readPins(folder));
  const byTag = new Map<string, string>();
  for (const step of steps) byTag.set(step.tag, inputsHash(folder, step, byTag));
  return new Map(steps.map((step) => [step.title, byTag.get(step.tag) ?? '']));
}

it('outdates one daemon by its entry script, on both platforms', () => {
  const change = (): void => writeFileSync(join(folder, 'dovecot/entry'), '#!/bin/sh\n');
  expect(outdatedBy(change)).toEqual(['dovecot for debian-12', 'dovecot for debian-13']);
});

it('outdates all of one platform by a pin', () => {
  const pins = readPins(folder);
  const newer = {
    ...pins,
    daemons: { ...pins.daemons, 'debian-12': { ...pins.daemons['debian-12'], postfix: '3.7.99-1' } },
  };
  const change = (): void => writeFileSync(join(folder, 'pins.json'), JSON.stringify(newer));
  expect(outdatedBy(change)).toEqual(
    ['packages', 'base', 'postfix', 'dovecot', 'opendkim', 'metrics'].map((name) => `${name} for debian-12`),
  );
});

it('outdates what is built on the base, but not the packages, by its shell functions', () => {
  const change = (): void => writeFileSync(join(folder, 'base/lib.sh'), '');
  const titles = outdatedBy(change);
  expect(titles).toContain('base for debian-13');
  expect(titles).toContain('opendkim for debian-13');
  expect(titles).not.toContain('packages for debian-13');
});

it('sees an executable bit and ignores TypeScript', () => {
  expect(outdatedBy(() => chmodSync(join(folder, 'postfix/health'), 0o644))).toEqual([
    'postfix for debian-12',
    'postfix for debian-13',
  ]);
  expect(outdatedBy(() => writeFileSync(join(folder, 'postfix/helper.ts'), ''))).toEqual([]);
});
