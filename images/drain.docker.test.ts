import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { converse } from './testing/conversation.ts';
import { copies, type Relays, startRelays } from './testing/relays.ts';
import { until } from './testing/until.ts';

const messages = 20;
const sender = 'app@bionicaisolutions.com';
let relays: Relays;

/** The address that a relay's message goes to. */
function recipient(relay: number, message: number | '$n'): string {
  return `to-${relay}-${message}@example.net`;
}

/** Gives a relay its messages; the last one is a bounce, which has no sender. */
async function fill(relay: number): Promise<void> {
  const script = `for n in $(seq ${messages}); do
    from=${sender}; [ $n != ${messages} ] || from='<>'
    printf 'Subject: %s\\n\\n%s\\n' $n ${relay} | sendmail -f "$from" ${recipient(relay, '$n')}
  done`;
  await relays.run(relay, script);
}

/** Stops a relay as a kubelet does, and returns what it logged meanwhile. */
async function stopped(relay: number): Promise<string> {
  const drained = await relays.run(relay, '/usr/lib/mailc/drain');
  expect(drained.status, drained.stderr).toBe(0);
  await docker(['stop', '--time', '30', relays.container(relay)]);
  relays.unlist(relay);
  const { stdout } = await docker(['logs', relays.container(relay)]);
  return stdout.slice(stdout.indexOf('mailc/drain'));
}

describe.each([
  { platform: 'debian-13', count: 10, stay: 2 },
  { platform: 'debian-12', count: 4, stay: 2 },
] as const)('$count relays that become $stay, on $platform', ({ platform, count, stay }) => {
  const all = Array.from({ length: count }, (_, relay) => relay);
  const going = all.slice(stay);
  /** Its address is not in the headless Service: its peers refuse it. */
  const stranger = count - 1;
  /** A client is handing in a message when this one is told to stop. */
  const busy = stay;
  const expected = all.flatMap((relay) =>
    Array.from({ length: messages }, (_, message) => recipient(relay, message + 1)),
  );
  const addressees = (): readonly string[] => relays.arrived().flatMap(({ to }) => to);
  const arrived = (): readonly string[] =>
    addressees()
      .filter((address) => address !== copies)
      .sort();
  const logs = new Map<number, string>();

  beforeAll(async () => {
    await buildImages({ platforms, world: true, report: () => undefined });
    relays = await startRelays(platform, count, 60);
    relays.unlist(stranger);
    await Promise.all(all.map(fill));
    for (const relay of all)
      await until(
        `relay ${relay} holds its mail`,
        20,
        async () => (await relays.waiting(relay)) === messages,
      );
  }, 300_000);

  afterAll(() => relays.remove(), 60_000);

  it('empty their queues, and send clients away only between messages', async () => {
    const client = converse(relays.container(busy), 25);
    await client.say('');
    for (const line of ['EHLO client.example', `MAIL FROM:<${sender}>`, 'RCPT TO:<busy@example.net>', 'DATA'])
      expect(await client.say(line)).toMatch(/^[23]\d\d/);
    const draining = going.map(async (relay) => logs.set(relay, await stopped(relay)));
    await until('a new client is sent away', 20, async () => {
      const another = converse(relays.container(busy), 25);
      const greeting = await another.say('');
      another.close();
      return greeting.startsWith('421 4.3.2 ');
    });
    // Longer than the ports stay open for anybody who is in the middle of nothing.
    await pause(4000);
    expect(await client.say('Subject: busy\r\n\r\nbusy\r\n.')).toMatch(/^250 /);
    client.close();
    await Promise.all(draining);
    for (const relay of going.filter((each) => each !== stranger)) {
      expect(await relays.waiting(relay), `relay ${relay}`).toBe(0);
      expect(logs.get(relay)).toContain('drained: 0 messages stay in the queue');
    }
  }, 120_000);

  it('keep on their volumes what no peer takes', async () => {
    expect(await relays.waiting(stranger)).toBe(messages);
    expect(logs.get(stranger)).toContain(`drained: ${messages} messages stay in the queue`);
    expect(logs.get(stranger)).toContain('said: 554 5.7.1 ');
  });

  it('had peers that took each message as it was', async () => {
    relays.bringUpstreamUp();
    for (const relay of all.slice(0, stay)) await relays.run(relay, 'postqueue -f');
    const elsewhere = expected.filter((address) => !address.startsWith(`to-${stranger}-`));
    await until('all mail has arrived', 30, async () => arrived().length >= elsewhere.length + 1);
    expect(arrived()).toEqual([...elsewhere, 'busy@example.net'].sort());
    for (const { from, to } of relays.arrived()) {
      const bounce = to.some((address) => address.endsWith(`-${messages}@example.net`));
      expect(from, to.join()).toBe(bounce ? '' : sender);
    }
  }, 60_000);

  it('deliver the rest after a new start on the same volume, each message once', async () => {
    await docker(['start', relays.container(stranger)]);
    await until('it takes mail again', 20, async () => {
      return (await relays.run(stranger, '/usr/lib/mailc/health')).status === 0;
    });
    await relays.run(stranger, 'postqueue -f');
    await until('all mail has arrived', 20, async () => arrived().length >= expected.length + 1);
    for (const relay of all)
      await until(`relay ${relay} has nothing left`, 10, async () => (await relays.waiting(relay)) === 0);
    expect(arrived()).toEqual([...expected, 'busy@example.net'].sort());
    expect(addressees().filter((address) => address === copies)).toHaveLength(expected.length + 1);
  }, 60_000);

  it('end at once when nothing waits', async () => {
    const started = Date.now();
    const log = await stopped(0);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(log).toContain('drained: 0 messages stay in the queue');
  }, 40_000);
});

describe('a pod too many, whose only peer is replaced at the same time', () => {
  beforeAll(async () => {
    relays = await startRelays('debian-13', 2, 60);
    await fill(1);
    await until('it holds its mail', 20, async () => (await relays.waiting(1)) === messages);
  }, 300_000);

  afterAll(() => relays.remove(), 60_000);

  it('hands its mail over when the peer is back', async () => {
    await docker(['stop', '--time', '5', relays.container(0)]);
    const draining = stopped(1);
    // Longer than it takes to begin, find nobody and be refused three times.
    await pause(25_000);
    expect(await relays.waiting(1)).toBe(messages);
    await docker(['start', relays.container(0)]);
    expect(await draining).toContain('drained: 0 messages stay in the queue');
    expect(await relays.waiting(0)).toBe(messages);
  }, 120_000);
});
