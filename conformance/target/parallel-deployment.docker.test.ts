import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { MAILC_VERSION } from '../../compiler/version.ts';
import { makeAuthority } from '../supply/certificates.ts';
import { type Deployed, deploy, freePort } from './testing/deploy.ts';
import { type Internet, startInternet } from './testing/internet.ts';
import { mailcConform } from './testing/mailc-conform.ts';

// The sequence of profiles/outbound/README.md, "In place of another sending container".
const root = new URL('../..', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'mailc-parallel-'));
const name = `mailc-parallel-${process.pid}`;
const token = `stream${process.pid}`;
const hostname = 'feedsubscription.com';

interface Side extends Deployed {
  readonly file: string;
  readonly port: number;
}

let internet: Internet;
let former: Side;
let next: Side;

beforeAll(async () => {
  const authority = await makeAuthority();
  const text = readFileSync(`${root}fixtures/valid/outbound/mail.yaml`, 'utf8');
  const compiled = async (side: string) => {
    const port = await freePort();
    const file = join(work, `${side}.yaml`);
    writeFileSync(file, text.replace(':1587', `:${port}`));
    const [profile] = compile({ text: readFileSync(file, 'utf8'), file }, {}).profiles;
    if (profile === undefined) throw new Error('the fixture does not compile');
    return { port, file, ...profile };
  };
  const [one, other] = [await compiled('former'), await compiled('next')];
  const image = `localhost/mailc/world:${MAILC_VERSION}`;
  internet = await startInternet(`${name}-world`, { spec: one.resolved, tree: one.tree, authority, image });
  const up = async (side: 'former' | 'next', { tree, ...rest }: typeof one): Promise<Side> => {
    const override = internet.override(side === 'former' ? 0 : 1);
    return {
      ...rest,
      ...(await deploy({ project: `${name}-${side}`, tree, hostname, authority, override })),
    };
  };
  former = await up('former', one);
  next = await up('next', other);
}, 180_000);

afterAll(async () => {
  await former?.remove();
  await next?.remove();
  await internet?.remove();
}, 120_000);

/** An application that sends numbered messages, one after the other, to whatever port it is told. */
function application() {
  const accepted: number[] = [];
  let side = former;
  let count = 0;
  let running = true;
  const send = async (): Promise<void> => {
    count += 1;
    const number = count;
    const ca = readFileSync(side.authority, 'utf8');
    const transport = createTransport({
      host: '127.0.0.1',
      port: side.port,
      requireTLS: true,
      tls: { ca, servername: hostname },
    });
    const from = `app@${hostname}`;
    const raw = `From: <${from}>\r\nX-Number: ${number}\r\nSubject: ${token}\r\nMessage-ID: <${number}.${token}@${hostname}>\r\n\r\n${token}\r\n`;
    await transport.sendMail({ envelope: { from, to: [`${token}@accept.test`] }, raw });
    accepted.push(number);
  };
  const work = (async () => {
    while (running) {
      // Who is not answered tries again with another number: what was not accepted may arrive or not.
      await send().catch(() => undefined);
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  return {
    accepted,
    to: (other: Side) => {
      side = other;
    },
    async more(messages: number) {
      const wanted = accepted.length + messages;
      const end = Date.now() + 60_000;
      while (accepted.length < wanted && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
      expect(accepted.length).toBeGreaterThanOrEqual(wanted);
    },
    async stop() {
      running = false;
      await work;
    },
  };
}

function queued(side: Side): Promise<readonly string[]> {
  return side
    .compose('exec', '-T', 'postfix', 'postqueue', '-j')
    .then((text) => text.split('\n').filter((line) => line !== ''));
}

function smokeTest({ file, project, authority }: Side): ReturnType<typeof mailcConform> {
  return mailcConform(file, '--compose', project, '--safe', '--ca', authority);
}

test('two projects side by side, the same suite against either, cut over, roll back: every accepted message arrives once', async () => {
  const { link } = internet.world;
  const app = application();
  try {
    await app.more(10);
    for (const side of [former, next]) expect(await smokeTest(side)).toMatchObject({ code: 0 });

    // The sites are away, so that each side holds mail when it is stopped.
    await link.call('mailDown', { down: true });
    await app.more(10);
    app.to(next);
    await app.more(10);
    expect((await queued(former)).length).toBeGreaterThan(0);
    await former.compose('stop');
    await app.more(10);

    await former.compose('up', '-d', '--wait');
    app.to(former);
    await app.more(10);
    expect((await queued(next)).length).toBeGreaterThan(0);
    await next.compose('stop');
    await app.more(10);
  } finally {
    await app.stop();
  }
  await link.call('mailDown', { down: false });
  await next.compose('up', '-d', '--wait');
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    for (const side of [former, next]) await side.compose('exec', '-T', 'postfix', 'postqueue', '-f');
    await new Promise((done) => setTimeout(done, 1_000));
    if ((await Promise.all([former, next].map(queued))).flat().length === 0) break;
  }
  const messages = await link.call('messages', { token, count: app.accepted.length, ms: 10_000 });
  const numbers = messages.map(({ raw }) =>
    Number(/^X-Number: (\d+)/im.exec(Buffer.from(raw, 'base64').toString())?.[1]),
  );
  const times = app.accepted.map((number) => numbers.filter((each) => each === number).length);
  expect(app.accepted.length).toBeGreaterThanOrEqual(60);
  expect(times).toEqual(app.accepted.map(() => 1));
  // Both sides had a part in it, and what they sent is signed.
  const clients = new Set(messages.map(({ client }) => client));
  expect(clients.size).toBe(2);
  expect(messages.every(({ raw }) => /^DKIM-Signature:/m.test(Buffer.from(raw, 'base64').toString()))).toBe(
    true,
  );
}, 300_000);
