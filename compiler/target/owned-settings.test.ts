import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { knownDovecotSettings } from './known-dovecot-settings.ts';
import { knownOpendkimSettings } from './known-opendkim-settings.ts';
import { ownerOfDovecotSetting } from './owned-dovecot-settings.ts';
import { ownerOfOpendkimSetting } from './owned-opendkim-settings.ts';

const text = readFileSync(new URL('../../fixtures/valid/everything/mail.yaml', import.meta.url), 'utf8');

/** Settings that a generated file says at its top level, without those of `*.settings` in mail.yaml. */
function settingsIn(file: string | undefined, pattern: RegExp): readonly string[] {
  const [own = ''] = (file ?? '').split(/^#.*of your own.*$/im);
  return [...own.matchAll(pattern)].map((match) => match[1] ?? '');
}

it.each(['debian-12', 'debian-13'] as const)(
  'what mailc writes for %s cannot be written a second time',
  (platform) => {
    const { profiles } = compile({ text, file: 'mail.yaml' }, { platform });
    expect(profiles.length).toBeGreaterThan(0);
    for (const { tree, resolved } of profiles) {
      const free = (names: readonly string[], owner: (name: string) => unknown): readonly string[] =>
        names.filter((name) => owner(name) === undefined);
      const dovecot = settingsIn(tree.get('dovecot/dovecot.conf'), /^([a-z_0-9]+) =/gm);
      const opendkim = settingsIn(tree.get('opendkim/opendkim.conf'), /^([A-Z][A-Za-z-]+) /gm);
      expect(dovecot.length).toBeGreaterThan(10);
      expect(opendkim.length).toBeGreaterThan(5);
      const own = resolved.overrides;
      expect(
        free(dovecot, ownerOfDovecotSetting).filter((name) => !Object.hasOwn(own.dovecot, name)),
      ).toEqual([]);
      expect(
        free(opendkim, ownerOfOpendkimSetting).filter((name) => !Object.hasOwn(own.opendkim, name)),
      ).toEqual([]);
    }
  },
);

it('leaves most tuning free', () => {
  const { names } = knownDovecotSettings('debian-13');
  for (const name of [
    'imap_idle_notify_interval',
    'mail_max_userip_connections',
    'maildir_very_dirty_syncs',
  ]) {
    if (names.has(name)) expect(ownerOfDovecotSetting(name), name).toBeUndefined();
  }
  expect([...names].filter((name) => ownerOfDovecotSetting(name) === undefined).length).toBeGreaterThan(100);
  expect(knownOpendkimSettings('debian-13').names.has('SignatureTTL')).toBe(true);
  expect(ownerOfOpendkimSetting('SignatureTTL')).toBeUndefined();
});
