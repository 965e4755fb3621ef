import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImages } from './build.ts';
import { packageRoot } from './package-root.ts';
import { parseTrees } from './parse-config.ts';
import { platforms } from './platforms.ts';

const fixture = join(packageRoot().folder, 'fixtures/valid/mailserver/tree');
let folder: string;

beforeAll(async () => {
  await buildImages({ platforms, report: () => undefined });
  folder = mkdtempSync(join(tmpdir(), 'mailc-parse-test-'));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the compiled fixture to spoil. */
function copy(platform: string, name: string): string {
  const tree = join(fixture, platform);
  cpSync(join(tree, readdirSync(tree)[0] ?? ''), join(folder, platform, name), { recursive: true });
  return join(folder, platform, name);
}

describe.each(platforms)("the daemons' own parsers on %s", (platform) => {
  it('accept what mailc compiles and name each tree that they do not', async () => {
    const good = copy(platform, 'good');
    const parameter = copy(platform, 'parameter');
    appendFileSync(join(parameter, 'postfix/main.cf'), 'no_such_parameter = yes\n');
    const service = copy(platform, 'service');
    appendFileSync(join(service, 'postfix/master.cf'), 'broken unix n - n\n');
    const setting = copy(platform, 'setting');
    appendFileSync(join(setting, 'dovecot/dovecot.conf'), 'no_such_setting = yes\n');
    const key = copy(platform, 'key');
    appendFileSync(join(key, 'opendkim/opendkim.conf'), 'NoSuchKey yes\n');
    const compose = copy(platform, 'compose');
    writeFileSync(join(compose, 'compose.yaml'), 'services: { postfix: { imagine: x } }\n');
    const problems = await parseTrees(platform, [good, parameter, service, setting, key, compose]);
    expect(problems.filter(({ tree }) => tree === good)).toEqual([]);
    expect(problems.map(({ tree, command }) => [tree, command.split(' ').slice(0, 2).join(' ')])).toEqual(
      expect.arrayContaining([
        [parameter, 'postconf -n'],
        [service, 'postconf -M'],
        [setting, 'doveconf -n'],
        [key, 'opendkim -n'],
        [compose, 'docker compose'],
      ]),
    );
    expect(new Set(problems.map(({ tree }) => tree)).size).toBe(5);
  }, 60_000);
});
