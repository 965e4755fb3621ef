import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { logIn } from './testing/log-in.ts';
import { type Project, prepareProject, secretPassword } from './testing/project.ts';
import { until } from './testing/until.ts';

const divided = [
  'postfix/tables/aliases',
  'postfix/tables/gateways',
  'dovecot/users',
  'dovecot/users.secret',
];

/** Puts three parts in the place of a file, as several objects of Kubernetes hold it. */
function divide(file: string): void {
  const lines = readFileSync(file, 'utf8').split(/(?<=\n)/);
  rmSync(file);
  const [first, second] = [Math.ceil(lines.length / 3), Math.ceil((2 * lines.length) / 3)];
  const parts = [lines.slice(0, first), lines.slice(first, second), lines.slice(second)];
  for (const [index, part] of parts.entries()) writeFileSync(`${file}.part-000${index + 1}`, part.join(''));
}

describe.each(platforms)('a configuration in parts on %s', (platform: Platform) => {
  let project: Project;
  const wholes = new Map<string, string>();

  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'parts');
    for (const path of divided) {
      const file = join(project.folder, path);
      wholes.set(path, readFileSync(file, 'utf8'));
      divide(file);
    }
    await project.compose('up', '--detach');
    for (const service of ['dovecot', 'postfix'])
      await until(`${service} is healthy`, 120, async () => {
        return (await project.exec(service, '/usr/lib/mailc/health')).status === 0;
      });
  }, 600_000);

  afterAll(() => project.remove(), 60_000);

  it.each(['postfix/tables/aliases', 'dovecot/users'])('%s is put together', async (path) => {
    const [daemon = ''] = path.split('/');
    const { stdout } = await project.exec(daemon, 'cat', `/etc/${path}`);
    expect(stdout).toBe(wholes.get(path));
    const { stdout: left } = await project.exec(daemon, 'find', `/etc/${daemon}`, '-name', '*.part-*');
    expect(left).toBe('');
  });

  it('the gateways of the container are in their table', async () => {
    const { stdout } = await project.exec('postfix', 'cat', '/etc/postfix/tables/gateways');
    expect(stdout).not.toMatch(/^@gateways/m);
    expect(stdout).toMatch(/^[0-9a-f.:]+ +a stranger/m);
  });

  it('a login whose password is a secret works', async () => {
    expect((await logIn(project.name, 'imap', 'user2@example.com', secretPassword)).good).toBe(true);
  }, 60_000);
});
