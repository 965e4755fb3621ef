import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { monitoringParts } from '../compiler/lower/kubernetes/monitoring/monitoring.ts';
import type { MonitoringParts } from '../compiler/model/kubernetes-monitoring.ts';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { converse } from './testing/conversation.ts';
import { type MonitoredPod, startMonitoredPod } from './testing/monitored-pod.ts';
import { until } from './testing/until.ts';

const text = `
version: 1
hostname: relay.example.com
domains: { example.com: {} }
trusted: [{ network: 172.16.0.0/12, reason: a }, { network: 192.168.0.0/16, reason: b }, { network: 10.0.0.0/8, reason: c }]
tls: { inbound: may }
outbound:
  relay: { host: upstream.example, port: 587, credentials: { username: relay, password: { secret: upstream } } }
profiles: { smarthost: {} }
`;

let pod: MonitoredPod;
let parts: MonitoringParts;

const variables = (list: MonitoringParts['postfixEnvironment']): Readonly<Record<string, string>> =>
  Object.fromEntries(list.map(({ name, value }) => [name, value]));

async function start(platform: Platform): Promise<void> {
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' }, { platform });
  const [profile] = profiles;
  const found = profile && monitoringParts(profile.resolved);
  if (!profile || !found) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  parts = found;
  const { environment, mounts, user } = parts.container;
  pod = await startMonitoredPod(platform, profile.tree, {
    environment: variables(environment),
    postfixEnvironment: variables(parts.postfixEnvironment),
    mounts,
    shared: parts.shared,
    user: `${user?.uid}:${user?.gid}`,
  });
}

/** The value of a series; NaN when there is none. */
const value = async (name: string): Promise<number> => (await pod.scrape()).get(name) ?? Number.NaN;

const reaches = (name: string, least: number, seconds = 20): Promise<void> =>
  until(`${name} is ${least}`, seconds, async () => (await value(name)) >= least);

/** Says lines to the SMTP server from an address that is not the loopback's. */
async function smtp(...lines: readonly string[]): Promise<readonly string[]> {
  const own = (await pod.run('hostname -i')).stdout.trim().split(' ')[0] ?? '';
  const line = converse(pod.container('postfix'), 25, own);
  const replies = [await line.say('')];
  for (const each of lines) replies.push(await line.say(each));
  line.close();
  return replies;
}

async function send(recipient: string): Promise<void> {
  const message = ['DATA', `Subject: x\r\n\r\nx\r\n.`];
  const replies = await smtp(
    'EHLO client.example',
    'MAIL FROM:<a@example.com>',
    `RCPT TO:<${recipient}>`,
    ...message,
    'QUIT',
  );
  expect(replies.at(-2)).toMatch(/^250 2\.0\.0 Ok: queued/);
}

/** The names of metrics in expressions; `up` is Prometheus's own. */
const metricsIn = (expressions: string): readonly string[] => [
  ...new Set(expressions.match(/postfix_[a-z_]+/g)),
];

describe.each(platforms)('the exporter on %s', (platform) => {
  beforeAll(async () => {
    await buildImages({ platforms: [platform], report: () => undefined });
    await start(platform);
    await reaches('postfix_smtp_up', 1, 60);
    await reaches('postfix_up', 1, 60);
  }, 300_000);

  afterAll(() => pod.remove(), 60_000);

  it('sees Postfix, its certificate and its disk', async () => {
    await reaches('postfix_certificate_expiry_timestamp_seconds{server="smtp"}', 1);
    const scrape = await pod.scrape();
    expect(scrape.get('postfix_up')).toBe(1);
    const expiry = scrape.get('postfix_certificate_expiry_timestamp_seconds{server="smtp"}') ?? 0;
    const left = expiry - Date.now() / 1000;
    expect(left).toBeGreaterThan(82_000);
    expect(left).toBeLessThan(86_500);
    const [free = 0, size = 0] = ['free', 'size'].map((each) =>
      scrape.get(`postfix_queue_disk_${each}_bytes`),
    );
    expect(free).toBeGreaterThan(0);
    expect(size).toBeGreaterThan(free);
    expect(Math.abs((scrape.get('postfix_sample_timestamp_seconds') ?? 0) - Date.now() / 1000)).toBeLessThan(
      15,
    );
  });

  it('leaves nothing in the log but that it came by', async () => {
    const log = await pod.log();
    expect(log).not.toMatch(/^(?!mailc: ).*(warning|fatal|improper|lost connection)/m);
  });

  it('counts what is delivered, deferred, bounced and rejected, and the depth is what postqueue says', async () => {
    for (const recipient of ['b@example.org', 'c@example.org', 'd@example.org']) await send(recipient);
    for (const recipient of ['deferred-1@example.org', 'deferred-2@example.org']) await send(recipient);
    await send('bounced@example.org');
    const [, , refused] = await smtp('EHLO client.example', 'MAIL FROM:<a@example.net>', 'QUIT');
    expect(refused).toMatch(/^5/);
    // The bounce's notice goes to its sender, who is at the upstream server as well.
    await reaches('postfix_delivered_total', 4);
    await reaches('postfix_deferred_total', 2);
    await reaches('postfix_queue_messages{queue="deferred"}', 2);
    const scrape = await pod.scrape();
    const counted = Object.fromEntries(
      ['accepted', 'delivered', 'bounced', 'rejected', 'rejected_temporarily', 'removed', 'expired'].map(
        (name) => [name, scrape.get(`postfix_${name}_total`)],
      ),
    );
    expect(counted).toEqual({
      accepted: 6,
      delivered: 4,
      bounced: 1,
      rejected: 1,
      rejected_temporarily: 0,
      removed: 5,
      expired: 0,
    });
    expect(scrape.get('postfix_smtpd_connects_total')).toBe(7);
    expect(scrape.get('postfix_delivery_delay_seconds_count')).toBe(4);
    expect(scrape.get('postfix_smtp_tls_connections_total{trust="Verified"}')).toBeGreaterThan(0);
    expect((await pod.run('postqueue -j')).stdout.match(/"queue_name": "deferred"/g)).toHaveLength(2);
    await reaches('postfix_queue_oldest_seconds{queue="deferred"}', 1);
    for (const queue of ['maildrop', 'incoming', 'active', 'hold'])
      await until(queue, 20, async () => (await value(`postfix_queue_messages{queue="${queue}"}`)) === 0);
  }, 90_000);

  it('has every metric that an alert or the dashboard names', async () => {
    const scrape = await pod.scrape();
    const there = new Set([...scrape.keys()].map((name) => name.replace(/\{.*/, '')));
    const named = metricsIn(`${parts.alerts.map(({ expr }) => expr).join('\n')}\n${parts.dashboard}`);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !there.has(name))).toEqual([]);
    expect(metricsIn('rate(postfix_renamed_total[5m])').filter((name) => !there.has(name))).toHaveLength(1);
  });

  it('counts messages that were given up', async () => {
    await pod.run('postsuper -e ALL && postqueue -f');
    await reaches('postfix_expired_total', 2, 30);
    await until(
      'the queue is empty',
      20,
      async () => (await value('postfix_queue_messages{queue="deferred"}')) === 0,
    );
  }, 60_000);

  it('counts logins and TLS sessions with the upstream server that fail', async () => {
    await pod.upstreamCertificate('unknown');
    await send('b@example.org');
    await reaches('postfix_smtp_tls_failures_total', 1, 30);
    expect(await value('postfix_smtp_login_failures_total')).toBe(0);
    await pod.upstreamCertificate('own');
    writeFileSync(join(pod.folder, 'password'), 'another\n');
    await pod.run('postqueue -f');
    await reaches('postfix_smtp_login_failures_total', 1, 30);
    writeFileSync(join(pod.folder, 'password'), 'right\n');
    await pod.run('postqueue -f');
    await reaches('postfix_delivered_total', 7, 30);
  }, 120_000);

  it('shows that Postfix no longer answers, and that it does again', async () => {
    await docker(['kill', '--signal', 'STOP', pod.container('postfix')]);
    await pod.run('kill -9 $(busybox pidof smtpd showq)');
    await until(
      'both are down',
      60,
      async () => (await value('postfix_smtp_up')) + (await value('postfix_up')) === 0,
    );
    await docker(['kill', '--signal', 'CONT', pod.container('postfix')]);
    await reaches('postfix_smtp_up', 1, 100);
    await reaches('postfix_up', 1, 10);
  }, 240_000);
});

describe.each(platforms)('the copy of the log on %s', (platform) => {
  const copied = '/run/mailc-log/postfix.log';
  const has = (words: string) => async (): Promise<boolean> => (await pod.log()).includes(words);

  beforeAll(async () => {
    await start(platform);
    await until('postfix is healthy', 30, async () => (await pod.run('/usr/lib/mailc/health')).status === 0);
  }, 60_000);

  afterAll(() => pod.remove(), 60_000);

  it('is what stdout has, in its order', async () => {
    await pod.run('seq 1000 | sed "s/^/line /" | postlog -t numbered');
    await until('all is there', 10, has('line 1000'));
    const lines = (text: string) => text.match(/^\w{3} .*postfix\/.*|^.*numbered.*$/gm) ?? [];
    // Health checks go on: a line may come between the two looks.
    const copy = async () => lines((await pod.run(`cat ${copied}`)).stdout);
    const same = async () => `${await copy()}` === `${lines(await pod.log())}`;
    await until('both are the same', 20, same);
  });

  it('neither grows without bound nor loses a line of stdout, with no exporter to read it', async () => {
    await pod.compose('stop', '--timeout', '2', 'metrics');
    await pod.run(
      'seq 30000 | sed "s/^/flood of lines that are long enough to fill the volume soon, number /" | postlog -t flood',
    );
    await until('all is there', 60, has('number 30000'));
    const numbers = (await pod.log()).match(/(?<=flood.* number )\d+$/gm)?.map(Number);
    expect(numbers).toEqual(Array.from({ length: 30_000 }, (_, index) => index + 1));
    const sizes = (await pod.run(`stat -c %s ${copied} ${copied}.1`)).stdout.trim().split('\n').map(Number);
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2.2 * 1024 ** 2);
  }, 120_000);

  it('costs no line of stdout when its volume is full', async () => {
    await pod.run('cat /dev/zero >/run/mailc-log/full; true');
    await pod.run('seq 200 | sed "s/^/no room /" | postlog -t full');
    await until('stdout has it', 10, has('no room 200'));
    await pod.run('rm /run/mailc-log/full');
    expect((await pod.log()).match(/full.*no room \d+$/gm)).toHaveLength(200);
  });

  it('goes on when the copier was killed', async () => {
    await pod.run('kill -9 $(busybox pidof awk)');
    await pod.run('echo again | postlog -t killed');
    await until('stdout has it', 10, has('again'));
    await until('so has the copy', 10, async () => (await pod.run(`cat ${copied}`)).stdout.includes('again'));
  });

  it('leaves Postfix process 1, which stops as it does without', async () => {
    expect((await pod.run('cat /proc/1/comm')).stdout).toBe('master\n');
    await pod.compose('stop', '--timeout', '10', 'postfix');
    const format = '{{.State.ExitCode}}';
    expect((await docker(['inspect', '--format', format, pod.container('postfix')])).stdout).toBe('0\n');
  });
});
