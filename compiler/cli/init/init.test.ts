import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profiles } from '../../../profiles/index.generated.ts';
import { check } from '../../compile.ts';
import { ExitError } from '../exit-error.ts';
import { firstFile, writeNew } from './init.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mailc-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe.each(Object.keys(profiles))('the first file of %s', (profile) => {
  const { text } = firstFile({ profile });

  it('has no error', () => {
    const errors = check({ text, file: 'mail.yaml' }).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  it('is short, declares the profile, and says what is to be decided', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(16);
    expect(text).toContain(`\n  ${profile}: {}`);
    expect(text.match(/ # /g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
});

it('never overwrites a file', () => {
  const file = join(home, 'mail.yaml');
  writeFileSync(file, 'precious');
  expect(() => writeNew(file, 'new')).toThrow(ExitError);
  expect(readFileSync(file, 'utf8')).toBe('precious');
});

it('writes what is not there yet', () => {
  writeNew(join(home, 'mail.yaml'), 'new');
  expect(readFileSync(join(home, 'mail.yaml'), 'utf8')).toBe('new');
});

it('a folder that is not there is one clear error', () => {
  expect(() => writeNew(join(home, 'none', 'mail.yaml'), 'new')).toThrow(/cannot be written \(ENOENT\)/);
});

it.each([
  [{}, /neither a profile nor an env file/],
  [{ profile: 'mailsever' }, /no profile "mailsever"/],
  [{ fromEnv: '/no/such/file' }, /there is no such file/],
])('%j ends with one clear message', (request, message) => {
  expect(() => firstFile(request)).toThrow(message);
});

it('an env file of some other program is refused', () => {
  const file = join(home, 'app.env');
  writeFileSync(file, 'PATH_TO=x\n');
  expect(() => firstFile({ fromEnv: file })).toThrow(/no variable of a mail system/);
});
