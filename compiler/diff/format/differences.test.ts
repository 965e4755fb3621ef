import { expect, it } from 'vitest';
import { formatDiagnostics } from '../../diagnostic/format/format.ts';
import { sarifValidator } from '../../testing/sarif-validator.ts';
import { dangers } from '../danger.ts';
import type { DiffReport } from '../diff-report.ts';
import { dangerId, differenceKinds } from './difference-kinds.ts';
import { differences } from './differences.ts';

const answer = { answer: 'RCPT 250', decided: 'permit', tree: undefined, because: 'a reason', line: 3 };
const witness = {
  client: '192.0.2.1',
  port: 25,
  tls: false,
  login: undefined,
  sender: 'a@example.org',
  recipient: "b'c@example.com",
  from: 'a@example.org',
};
const words = { ports: [25], tls: undefined, login: undefined, from: undefined } as const;
const report: DiffReport = {
  version: 1,
  before: 'HEAD:a folder/mail.yaml',
  after: 'a folder/mail.yaml',
  file: 'a folder/mail.yaml',
  profiles: [
    {
      profile: 'one',
      status: 'changed',
      onlyFiles: false,
      policy: [...dangers, undefined].map((danger) => ({
        danger,
        effect: 'taken now, at 100%',
        where: [{ ...words, client: 'anybody', sender: 'any', recipient: 'any' }],
        before: answer,
        after: answer,
        witness,
      })),
      settings: [
        {
          area: 'postfix',
          name: 'myhostname',
          before: undefined,
          after: 'a\nb',
          danger: undefined,
          because: '',
          line: undefined,
        },
      ],
      files: [{ path: 'postfix/main.cf', status: 'changed', added: 1, removed: 1 }],
    },
    { profile: 'two', status: 'added', onlyFiles: false, policy: [], settings: [], files: [] },
    { profile: 'three', status: 'same', onlyFiles: false, policy: [], settings: [], files: [] },
  ],
};
const options = { text: '', file: report.file, color: false, kinds: differenceKinds };

it('each difference is one finding at its line; the dangerous are errors', () => {
  const found = differences(report);
  expect(found.map(({ id }) => id)).toEqual([
    ...dangers.map(dangerId),
    'diff/policy',
    'diff/setting',
    'diff/files',
    'diff/profile',
  ]);
  expect(found[0]).toMatchObject({ severity: 'error', place: { file: report.file, start: { line: 3 } } });
  expect(found[0]?.help).toContain(`mailc ask 'a folder/mail.yaml' --profile one`);
  expect(found.find(({ id }) => id === 'diff/setting')?.place).toBeUndefined();
});

it('is valid SARIF, with what is known about each id', () => {
  const isSarif = sarifValidator();
  const log = JSON.parse(formatDiagnostics('sarif', differences(report), options));
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  const [{ tool, results }] = log.runs;
  expect(results).toHaveLength(differences(report).length);
  for (const { shortDescription } of tool.driver.rules) expect(shortDescription.text).toMatch(/\.$/);
});

it('annotates on GitHub, with one line each', () => {
  const lines = formatDiagnostics('github', differences(report), options).trimEnd().split('\n');
  expect(lines).toHaveLength(differences(report).length);
  expect(lines[0]).toMatch(/^::error file=a folder\/mail\.yaml,line=3,.*::one: taken now, at 100%25: from /);
});
