import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { MAILC_VERSION } from '../../compiler/version.ts';
import { makeAuthority } from '../supply/certificates.ts';
import { type Deployed, deploy } from './testing/deploy.ts';
import { type Internet, startInternet } from './testing/internet.ts';
import { mailcConform } from './testing/mailc-conform.ts';

// A running system with mailboxes, of which the operator gives one login and one address elsewhere.
const root = new URL('../..', import.meta.url).pathname;
const file = `${root}fixtures/valid/mailserver/mail.yaml`;
const work = mkdtempSync(join(tmpdir(), 'mailc-mailboxes-'));
const project = `mailc-mailboxes-${process.pid}`;
const login = 'user2@example.com';
const password = 'a word that occurs nowhere else';
let internet: Internet;
let system: Deployed;

beforeAll(async () => {
  const [profile] = compile(
    { text: readFileSync(file, 'utf8'), file },
    { profiles: ['mailserver'] },
  ).profiles;
  if (profile === undefined) throw new Error('the fixture does not compile');
  const { tree, resolved } = profile;
  const authority = await makeAuthority();
  const image = `localhost/mailc/world:${MAILC_VERSION}`;
  internet = await startInternet(`${project}-world`, { spec: resolved, tree, authority, image });
  const secrets = new Map(
    resolved.domains.flatMap(({ mailboxes }) =>
      mailboxes.flatMap((mailbox) =>
        mailbox.password.kind === 'secret'
          ? [[mailbox.password.secret, `${mailbox.address === login ? password : 'another'}\n`] as const]
          : [],
      ),
    ),
  );
  system = await deploy({
    project,
    tree,
    hostname: resolved.hostname,
    authority,
    secrets,
    override: `${internet.override(0)}`
      .replace('services:\n', 'services:\n  dovecot:\n    ports: !reset []\n')
      .replace('  postfix:\n', '  postfix:\n    ports: !reset []\n'),
  });
  writeFileSync(join(work, 'password'), `${password}\n`);
}, 180_000);

afterAll(async () => {
  await system?.remove();
  await internet?.remove();
}, 120_000);

test('a login and a recipient widen what is seen, and leave no trace', async () => {
  const words = ['--compose', project, '--safe', '--ca', system.authority, '--recipient', 'me@sender.test'];
  const access = ['--login', login, '--password-file', join(work, 'password')];
  const told = await mailcConform(file, '--profile', 'mailserver', ...words, ...access);
  expect(told.ids('fail', 'error'), told.said).toEqual([]);
  expect(told.code, told.said).toBe(0);
  expect(told.ids('pass')).toEqual(
    expect.arrayContaining([
      'auth/plain-good',
      'deployment/files',
      'relay/foreign-sender',
      'relay/percent-hack',
      'mailbox/imap-read-back',
      'delivery/bytes-untouched',
    ]),
  );
  expect(told.ids('left-out')).toEqual(
    expect.arrayContaining(['auth/every-login', 'dkim/signed-and-verifies']),
  );
  expect(told.said + told.report).not.toContain(password);

  const found = await system.compose(
    'exec',
    '-T',
    'dovecot',
    'doveadm',
    'search',
    '-u',
    login,
    'mailbox',
    '*',
    'all',
  );
  expect(found.trim()).toBe('');
  // Whatever left the system went to the address that was given.
  const sent = await internet.world.link.call('messages', { token: 'mc', count: 0, ms: 0 });
  expect(sent.flatMap(({ to }) => to).filter((to) => to !== 'me@sender.test')).toEqual([]);
}, 300_000);
