import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { refusedValues, usedValues } from './testing/secret-values.ts';
import { type Ended, mountSecretsFolder, setSecret, startWithEach } from './testing/secrets-folder.ts';
import { until } from './testing/until.ts';

const table = 'texthash:/etc/postfix/secret/upstream-logins';
/** All daemons have one reader: of the control characters, which are many, two stand for all. */
const refused = refusedValues.filter(({ name }) => !/^control-(?!9$|127$)/.test(name));
/** What a table of Postfix could take for its own; each is taken over by a running container, which takes seconds. */
const used = usedValues.filter(({ name }) =>
  ['one-byte', 'windows-line-end', 'comment', 'colons', 'inner-blanks', 'special', 'utf-8'].includes(name),
);
let project: Project;
let ended: ReadonlyMap<string, Ended>;

/** The login that Postfix finds for the upstream server, byte for byte but for the line's end. */
async function login(): Promise<string> {
  const { stdout } = await project.exec('postfix', 'postmap', '-q', '[smtp.sendgrid.net]:587', table);
  return stdout.replace(/\n$/, '');
}

describe.each(platforms)('passwords at upstream servers on %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'upstream-secrets', 'smarthost');
    mountSecretsFolder(project, 'postfix');
    ended = await startWithEach(project, 'postfix', 'sendgrid-key', refused);
    await project.compose('up', '--detach');
    await until('postfix is healthy', 60, async () => {
      return (await project.exec('postfix', '/usr/lib/mailc/health')).status === 0;
    });
  }, 600_000);

  afterAll(() => project.remove(), 60_000);

  it.each(refused)('$name keeps Postfix from starting, with its name', ({ name, refused: words }) => {
    const { status, said } = ended.get(name) ?? { status: 0, said: '' };
    expect(status).toBe(1);
    expect(said).toMatch(new RegExp(`^mailc: error: the secret sendgrid-key ${words?.source}`, 'm'));
    expect(said).not.toMatch(/gehe/);
  });

  it('are used as they stand', async () => {
    for (const { name, content, means } of used) {
      setSecret(project, 'sendgrid-key', content);
      await until(`${name} is used`, 20, async () => (await login()) === `apikey:${means}`);
    }
    expect(await project.logs('postfix')).not.toMatch(/geheim|\{PLAIN\}x|pässwörd/);
  }, 300_000);
});
