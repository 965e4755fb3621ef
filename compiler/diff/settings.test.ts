import { expect, it } from 'vitest';
import { parseSpec } from '../parse/parse-spec.ts';
import { compiledProfile, fixtureSource } from '../testing/compiled-fixture.ts';
import { compareProfiles } from './compare-profiles.ts';
import type { SettingChange } from './diff-report.ts';
import { fileText } from './file-text.ts';
import { sideOf } from './side.ts';

function changes(fixture: string, from: string, to: string): readonly SettingChange[] {
  const source = fixtureSource(fixture);
  expect(source.text).toContain(from);
  const [before, after] = [source.text, source.text.replace(from, to)].map((text) => {
    const each = { text, file: 'mail.yaml' };
    return sideOf(compiledProfile(each), parseSpec(each));
  });
  return compareProfiles('x', before, after).settings;
}

it('a row of a table is old and new, at its line', () => {
  expect(changes('mailserver', 'sales: user2', 'sales: kiosk')).toContainEqual({
    area: 'row',
    name: 'aliases sales@example.com',
    before: 'user2@example.com',
    after: 'kiosk@example.com',
    danger: undefined,
    because: expect.stringMatching(/^mail\.yaml:\d+ domains\["example\.com"\]\.aliases\.sales$/),
    line: expect.any(Number),
  });
});

it('a field of a Kubernetes object is old and new', () => {
  expect(changes('workspace-relay', 'cpu: 200m', 'cpu: 300m')).toContainEqual({
    area: 'kubernetes',
    name: 'StatefulSet workspace-relay spec.template.spec.containers[postfix].resources.limits.cpu',
    before: '200m',
    after: '300m',
    danger: undefined,
    because: '',
    line: undefined,
  });
});

it('passwords and hashes are not in the text of files', () => {
  const line = 'a@example.com:{PLAIN}secretword::::::\n';
  const texts = [
    fileText('dovecot/users', 'x@example.com:{PLAIN}other word::::::\n', line),
    fileText('helm/files/dovecot/users', undefined, line),
    fileText('main.cf', '', 'relayhost = user:secretword@smtp.example.com\n'),
  ].join('');
  expect(texts).toContain('+a@example.com:{PLAIN}…\n');
  expect(texts).not.toMatch(/secretword|other word/);
});

it('a file with too many differing lines is said to be one', () => {
  const lines = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word} ${n}\n`).join('');
  expect(fileText('a', lines('a'), lines('b'))).toBe('more than 2000 lines of a differ\n');
});
