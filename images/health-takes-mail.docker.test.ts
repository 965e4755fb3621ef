import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { until } from './testing/until.ts';

let project: Project;

const inPostfix = async (script: string): Promise<string> => {
  const { stdout, stderr } = await project.exec('postfix', 'sh', '-c', script);
  return stdout + stderr;
};

const health = (): Promise<string> => inPostfix('/usr/lib/mailc/health && echo well');

/** Runs with a line more in main.cf, as an override of mail.yaml puts it there. */
async function withLine(line: string, act: () => Promise<void>): Promise<void> {
  await inPostfix(`cp /etc/postfix/main.cf /tmp/ && echo '${line}' >>/etc/postfix/main.cf && postfix reload`);
  try {
    await act();
  } finally {
    await inPostfix('cat /tmp/main.cf >/etc/postfix/main.cf && postfix reload');
  }
}

/** Settings that let no message in while every port greets, and the answer that says so. */
const faults = [
  ['sender_canonical_maps = hash:/etc/postfix/sender_canonical', '451 4.3.0'],
  ['recipient_canonical_maps = hash:/etc/postfix/x', '451 4.3.0'],
  ['header_checks = regexp:/etc/postfix/x', '451 4.3.0'],
  ['body_checks = pcre:/etc/postfix/x', '451 4.3.0'],
  ['sender_bcc_maps = texthash:/etc/postfix/x', '451 4.3.0'],
  ['queue_minfree = 999999999999', '452 4.3.1'],
] as const;

/** Settings under which mail goes on coming in, and which must not let a message of the health check out. */
const harmless = [
  'sender_canonical_maps = static:relay@example.com',
  'always_bcc = archive@example.com',
  'header_checks = static:HOLD',
  'smtpd_client_restrictions = reject',
  'smtpd_client_connection_rate_limit = 1',
  'virtual_alias_maps = static:somebody@example.com',
] as const;

describe.each(platforms)('the health check of Postfix on %s', (platform) => {
  beforeAll(async () => {
    await buildImages({ platforms: [platform], report: () => undefined });
    project = await prepareProject(platform, 'takes-mail', 'smarthost');
    await project.compose('up', '--detach');
    await until('postfix is well', 40, async () => (await health()) === 'well\n');
  }, 300_000);

  afterAll(() => project.remove(), 60_000);

  it.each(faults)(
    'is red under %s',
    async (line, words) => {
      await withLine(line, () =>
        until('the health check says so', 20, async () => {
          const said = await health();
          return said.includes('no message can be handed in') && said.includes(words);
        }),
      );
      await until('postfix is well again', 20, async () => (await health()) === 'well\n');
    },
    60_000,
  );

  it.each(harmless)(
    'leaves nothing in the queue and sends nothing under %s',
    async (line) => {
      await withLine(line, async () => {
        for (const _ of [1, 2, 3]) await health();
        // Compose's own check may be at work: cleanup has a file in `incoming` until the end of its message.
        const queue = (): Promise<string> =>
          inPostfix('postqueue -j 2>/dev/null; find /var/spool/postfix/[adhim]* -type f');
        await until('the queue is empty', 5, async () => (await queue()) === '');
      });
      expect(await project.logs('postfix')).not.toMatch(/\/(smtp|lmtp|qmgr)\[\d+\]: .*mailc-health/);
    },
    60_000,
  );

  it('takes under 200 ms of processor time, and its service as much', async () => {
    const used = async (): Promise<number> => {
      // Microseconds in control groups of version 2, nanoseconds in those of version 1.
      const text = await inPostfix('cd /sys/fs/cgroup; cat cpu.stat || cat cpuacct/cpuacct.usage');
      const usage = /^usage_usec (\d+)/m.exec(text)?.[1];
      return usage === undefined ? Number(/^\d+$/m.exec(text)?.[0]) / 1e6 : Number(usage) / 1000;
    };
    const before = await used();
    await inPostfix('for i in 1 2 3 4 5; do /usr/lib/mailc/health; done');
    expect((await used()) - before).toBeLessThan(5 * 200);
  }, 60_000);
});
