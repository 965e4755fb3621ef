import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { knownDovecotSettings } from './known-dovecot-settings.ts';
import { knownOpendkimSettings } from './known-opendkim-settings.ts';
import { ownerOfDovecotSetting } from './owned-dovecot-settings.ts';
import { ownerOfOpendkimSetting } from './owned-opendkim-settings.ts';
import { dovecotType } from './values/dovecot-types.ts';
import { dovecotFamilies } from './verdicts/dovecot-families.ts';
import { dovecotSections, dovecotVerdict } from './verdicts/dovecot-verdict.ts';
import { opendkimVerdicts } from './verdicts/opendkim-verdicts.ts';

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

const platforms = ['debian-12', 'debian-13'] as const;
const dovecotNames = new Set(platforms.flatMap((platform) => [...knownDovecotSettings(platform).names]));
const opendkimNames = new Set(platforms.flatMap((platform) => [...knownOpendkimSettings(platform).names]));

it('every setting of Dovecot and OpenDKIM has a verdict', () => {
  expect(dovecotNames.size).toBeGreaterThan(600);
  expect([...dovecotNames].filter((name) => dovecotVerdict(name) === undefined)).toEqual([]);
  expect([...opendkimNames].filter((name) => !Object.hasOwn(opendkimVerdicts, name))).toEqual([]);
});

it('has verdicts only on settings that some platform has', () => {
  const single = Object.values(dovecotSections).flatMap((section) => Object.keys(section));
  expect(single.filter((name) => !dovecotNames.has(name))).toEqual([]);
  expect(single.filter((name, index) => single.indexOf(name) !== index)).toEqual([]);
  expect(Object.keys(opendkimVerdicts).filter((name) => !opendkimNames.has(name))).toEqual([]);
});

it('has no family without a setting that it decides', () => {
  const deciding = new Set(
    [...dovecotNames].map((name) => dovecotFamilies.findIndex(([family]) => family.test(name))),
  );
  expect(dovecotFamilies.filter((_, index) => !deciding.has(index)).map(([family]) => family)).toEqual([]);
});

it.each(platforms)('no text of Dovecot on %s is free without a type of its own', (platform) => {
  const free = [...knownDovecotSettings(platform).names].filter((name) => {
    const verdict = dovecotVerdict(name);
    return verdict?.kind === 'free' && verdict.type === undefined;
  });
  expect(free.length).toBeGreaterThan(30);
  expect(free.filter((name) => dovecotType(platform, name)?.kind === 'text')).toEqual([]);
});
