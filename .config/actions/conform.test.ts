import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, runScript } from './run-action.ts';

const result = {
  id: 'relay/open',
  title: 'Strangers do not relay',
  outcome: 'fail',
  reason: 'expected 554 | got 250, 100% of\nthe time <b>@all</b>',
  promise: { path: ['trusted'], place: { file: 'a,b/mail.yaml', line: 12, column: 1 } },
};
const report = {
  profile: 'mailserver',
  platform: 'debian-13',
  counts: { pass: 3, fail: 1, error: 0 },
  results: [result, { ...result, id: 'other/fine', outcome: 'pass' }],
};

it('a run becomes a page and annotations, and what a server said means nothing there', async () => {
  const script = `import { annotation, page } from ${JSON.stringify(join(root, '.github/actions/conform/report.mjs'))};
const report = JSON.parse(process.env.REPORT);
process.stdout.write(report.results.map(annotation).join('') + page(report));`;
  const { log } = await runScript(process.execPath, ['--input-type=module', '-e', script], root, {
    REPORT: JSON.stringify(report),
  });
  const [annotation, ...rest] = log.split('\n');
  expect(annotation).toBe(
    '::error file=a%2Cb/mail.yaml,line=12,title=mailc%3A relay/open::Strangers do not relay: expected 554 | got 250, 100%25 of%0Athe time <b>@all</b>',
  );
  expect(rest.join('\n')).toContain('## mailc conform: mailserver on debian-13\n\n3 pass, 1 fail\n');
  expect(rest.at(-1)).toBe(
    '| relay/open | Strangers do not relay | expected 554 \\| got 250, 100% of the time &lt;b>&#64;all&lt;/b> | a,b/mail.yaml:12 |',
  );
  expect(log).not.toContain('other/fine');
});

it('jobs and hooks name commands, options and scripts that there are', () => {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const gitlab: Readonly<Record<string, { readonly script?: readonly string[] }>> = parse(
    text('.gitlab/mailc.yml'),
  );
  const scripts = Object.values(gitlab).flatMap(({ script = [] }) => script);
  expect(scripts).toHaveLength(2);
  for (const each of scripts)
    expect(text(each.replace('node /tmp/mailc/', '')), each).toContain('process.env');
});

it.each(
  (parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]).map(
    ({ id, entry, args }) => [id, entry, args] as const,
  ),
)('the hook %s does its work where its file is', async (_, entry, args) => {
  const [script = '', ...words] = entry.split(' ');
  expect(accessSync(join(root, script), constants.X_OK)).toBeUndefined();
  const { code, log } = await runScript(
    process.execPath,
    [join(root, 'compiler/cli/main.ts'), ...words, ...args],
    join(root, 'fixtures/valid/smarthost'),
    {},
  );
  // There is no folder `out` beside the fixture, so its tree is missing.
  expect(code, log).toBe(entry.endsWith('--check') ? 1 : 0);
  expect(log).toContain(entry.endsWith('--check') ? 'missing  out/smarthost/compose.yaml' : 'no findings');
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
}
