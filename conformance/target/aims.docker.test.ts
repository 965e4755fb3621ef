import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { docker } from '../project/docker.ts';
import { type Deployed, deploy, freePort } from './testing/deploy.ts';
import { mailcConform, type Told } from './testing/mailc-conform.ts';

const root = new URL('../..', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'mailc-aims-'));
const file = join(work, 'mail.yaml');
const project = `mailc-aim-${process.pid}`;
let port = 0;
let system: Deployed;

beforeAll(async () => {
  port = await freePort();
  const text = readFileSync(`${root}fixtures/valid/outbound/mail.yaml`, 'utf8').replace(':1587', `:${port}`);
  writeFileSync(file, text);
  const [profile] = compile({ text, file }, {}).profiles;
  if (profile === undefined) throw new Error('the fixture does not compile');
  system = await deploy({ project, tree: profile.tree, hostname: profile.resolved.hostname });
}, 120_000);

afterAll(() => system?.remove(), 60_000);

const conform = (...words: readonly string[]): Promise<Told> => mailcConform(file, ...words);
/** What Postfix logged, without the message that its health check hands in and withdraws. */
const logOf = async (): Promise<string> =>
  (await system.compose('logs', '--no-color', 'postfix'))
    .split('\n')
    .filter((line) => !/message-id=<[0-9a-f.]+@localhost>/.test(line))
    .join('\n');

test('a running project passes the smoke test within 40 seconds, and nothing is handed in', async () => {
  const told = await conform('--compose', project, '--safe', '--ca', system.authority);
  expect(told.ids('fail', 'error'), told.said).toEqual([]);
  expect(told.code, told.said).toBe(0);
  expect(told.seconds).toBeLessThan(40);
  expect(told.ids('pass')).toEqual(
    expect.arrayContaining([
      'deployment/files',
      'deployment/health',
      'logs/clean',
      'outbound/senders',
      'smtp/banner',
      'tls/certificate',
      'tls/starttls-offered-smtp',
    ]),
  );
  expect(told.said).toMatch(/left out: \d+ \(\d+ musts\)/);
  expect(told.said).toMatch(/it needs leave to hand in messages/);
  expect(told.said).toMatch(/did not look at \d+ musts/);
  expect(told.ids('left-out')).toEqual(
    expect.arrayContaining(['queue/survives-kill', 'outbound/unknown-recipient']),
  );
  expect(await logOf()).not.toMatch(/queued as|message-id=/);
  expect(
    (await docker(['ps', '-a', '--format', '{{.Image}} {{.Networks}}'])).includes(`world:0.1.0 ${project}`),
  ).toBe(false);
}, 120_000);

test('an endpoint passes what can be seen from outside', async () => {
  const there = ['--endpoint', `submission=127.0.0.1:${port}`, '--from', 'inside', '--ca', system.authority];
  const told = await conform(...there);
  expect(told.ids('fail', 'error'), told.said).toEqual([]);
  expect(told.code, told.said).toBe(0);
  expect(told.ids('pass')).toEqual(
    expect.arrayContaining(['smtp/banner', 'tls/certificate', 'outbound/senders']),
  );
  expect(told.ids('left-out')).toEqual(expect.arrayContaining(['deployment/files', 'logs/clean']));
  expect(await logOf()).not.toMatch(/queued as|message-id=/);
}, 120_000);

test('a certificate of an authority that nobody trusts is red', async () => {
  const told = await conform(
    '--endpoint',
    `submission=127.0.0.1:${port}`,
    '--from',
    'inside',
    '--only',
    'tls/certificate',
  );
  expect(told.code).toBe(1);
  expect(told.ids('fail')).toEqual(['tls/certificate']);
}, 60_000);

test('a check that is asked for by name and cannot run is no pass', async () => {
  const told = await conform(
    '--compose',
    project,
    '--ca',
    system.authority,
    '--only',
    'queue/survives-kill',
    'smtp/banner',
  );
  expect(told.code).toBe(2);
  expect(told.ids('left-out')).toEqual(['queue/survives-kill']);
}, 60_000);

test.each([
  [
    'a project that is not there',
    ['--compose', 'mailc-nowhere'],
    /There is no Compose project mailc-nowhere/,
  ],
  [
    'an endpoint that is no server',
    ['--endpoint', 'submission=127.0.0.1:1', '--from', 'inside'],
    /Nobody answers/,
  ],
])(
  '%s is told',
  async (_, words, message) => {
    const told = await conform(...words);
    expect(told.code).not.toBe(0);
    expect(told.said).toMatch(message);
  },
  120_000,
);

test('a project of another profile is refused', async () => {
  const told = await mailcConform(`${root}fixtures/valid/mailserver/mail.yaml`, '--compose', project);
  expect(told.code).toBe(2);
  expect(told.said).toMatch(/has postfix, opendkim; the profile mailserver has postfix, dovecot, opendkim/);
}, 60_000);

test('files that were changed beside the running project are red, and so is a daemon that does not run', async () => {
  const main = join(system.folder, 'postfix/main.cf');
  const before = readFileSync(main, 'utf8');
  writeFileSync(main, before.replace(/^message_size_limit = .*$/m, 'message_size_limit = 20480000'));
  await system.compose('restart', 'postfix');
  await system.compose('up', '-d', '--wait');
  const changed = await conform('--compose', project, '--safe', '--ca', system.authority);
  expect(changed.code, changed.said).toBe(1);
  expect(changed.ids('fail')).toEqual(expect.arrayContaining(['deployment/files', 'smtp/extensions']));

  writeFileSync(main, before);
  await system.compose('restart', 'postfix');
  await system.compose('up', '-d', '--wait');
  await system.compose('stop', 'opendkim');
  const stopped = await conform(
    '--compose',
    project,
    '--safe',
    '--ca',
    system.authority,
    '--only',
    'deployment/*',
    'smtp/banner',
  );
  expect(stopped.code, stopped.said).toBe(1);
  expect(stopped.ids('fail')).toContain('deployment/health');
}, 240_000);
