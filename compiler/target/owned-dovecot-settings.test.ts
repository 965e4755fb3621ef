import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Platform } from '../../schema/platform.ts';
import { compile } from '../compile.ts';
import type { DovecotNode } from '../model/dovecot.ts';
import { knownDovecotSettings } from './known-dovecot-settings.ts';
import { ownerOfDovecotSetting } from './owned-dovecot-settings.ts';

/** Settings that mailc writes as a default: `dovecot.settings` may say something else. */
const defaults = [
  'lmtp_rcpt_check_quota',
  'lmtp_user_concurrency_limit',
  'login_greeting',
  'mail_max_userip_connections',
  'postmaster_address',
  'shutdown_clients',
];

const source = {
  text: readFileSync(new URL('../../fixtures/valid/mailserver/mail.yaml', import.meta.url), 'utf8'),
  file: 'mail.yaml',
};

/** Names of the top-level settings that are written for a platform. */
function written(platform: Platform): readonly string[] {
  const version = platform === 'debian-12' ? '2.3' : '2.4';
  const nodes: readonly DovecotNode[] =
    compile(source, { platform }).profiles[0]?.system.dovecot?.groups.flatMap((group) => group.nodes) ?? [];
  return nodes.flatMap(({ kind, name }) => {
    const own = typeof name === 'string' ? name : name[version];
    return kind === 'setting' && own !== undefined ? [own] : [];
  });
}

test.each(['debian-12', 'debian-13'] as const)(
  'every setting that is written for %s is owned, or a default',
  (platform) => {
    const names = written(platform);
    expect(names.length).toBeGreaterThan(20);
    expect(
      names.filter((name) => ownerOfDovecotSetting(name) === undefined && !defaults.includes(name)),
    ).toEqual([]);
  },
);

test.each(['debian-12', 'debian-13'] as const)('every setting that is written is known to %s', (platform) => {
  // Dovecot 2.4 lists `protocols` as a block of switches, not as a setting.
  const names = new Set([...knownDovecotSettings(platform).names, 'protocols']);
  expect(written(platform).filter((name) => !names.has(name))).toEqual([]);
});
