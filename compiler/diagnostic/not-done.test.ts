import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { check } from '../compile.ts';
import { knownOpendkimSettings } from '../target/known-opendkim-settings.ts';
import { knownPostfixParameters } from '../target/known-postfix-parameters.ts';
import { notDone, notDoneByWord } from './not-done.ts';

const platforms = ['debian-12', 'debian-13'] as const;
const mailserver = {
  version: 1,
  hostname: 'mail.example.com',
  domains: { 'example.com': { unsigned: 'a test', aliases: { postmaster: 'someone@example.net' } } },
  profiles: { mailserver: {} },
};

const errorsOf = (spec: object) =>
  check({ text: stringify(spec), file: 'mail.yaml' }).filter(({ severity }) => severity === 'error');

/** Every key that mail.yaml can have, anywhere. */
function schemaKeys(): ReadonlySet<string> {
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/mail.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      if (key === 'properties') for (const name of Object.keys(below as object)) keys.add(name.toLowerCase());
      visit(below);
    }
  };
  visit(schema);
  return keys;
}

describe('the list', () => {
  it('has each topic and each word once', () => {
    const ids = notDone.map(({ id }) => id);
    const words = notDone.flatMap((topic) => topic.words.map((word) => word.toLowerCase()));
    expect(new Set(ids).size).toBe(ids.length);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('has no word that is a key of mail.yaml', () => {
    const keys = schemaKeys();
    expect(keys.size).toBeGreaterThan(50);
    expect(notDone.flatMap(({ words }) => words).filter((word) => keys.has(word.toLowerCase()))).toEqual([]);
  });

  it('names parameters that some platform has', () => {
    const names = [
      ...platforms.flatMap((platform) => [
        ...knownPostfixParameters(platform).names,
        ...knownOpendkimSettings(platform).names,
      ]),
    ];
    const listed = notDone.flatMap(({ settings }) => [
      ...(settings?.postfix ?? []),
      ...(settings?.opendkim ?? []),
    ]);
    const exists = (listedName: string): boolean =>
      names.some((name) =>
        listedName.endsWith('*') ? name.startsWith(listedName.slice(0, -1)) : name === listedName,
      );
    expect(listed.filter((name) => !exists(name))).toEqual([]);
  });

  it('says each in sentences', () => {
    for (const { title, reason, instead } of notDone) {
      expect(title.endsWith('.')).toBe(false);
      expect(`${reason}|${instead}`).toMatch(/\.\|.*\.$/);
    }
  });
});

describe.each(notDone.map((topic) => [topic.id, topic] as const))('%s', (_, topic) => {
  it.each([
    ...(['postfix', 'dovecot', 'opendkim'] as const).flatMap((daemon) =>
      (topic.settings?.[daemon] ?? []).map((name) => [daemon, name] as const),
    ),
    ['postfix', ''] as const,
  ])('%s %s is answered with what to do instead', (daemon, listed) => {
    const name = listed.replace(/_?\*$/, '_x');
    if (listed === '' || (listed.endsWith('*') && daemon === 'postfix')) return;
    const key = daemon === 'postfix' ? 'parameters' : 'settings';
    const found = errorsOf({ ...mailserver, [daemon]: { [key]: { [name]: 'x' } } });
    expect(found.map(({ help }) => help)).toEqual([`Remove the line. ${topic.instead}`]);
  });

  it('is found under its words, at the top and in a domain', () => {
    for (const word of topic.words) {
      const atTop = errorsOf({ ...mailserver, [word]: {} });
      expect(
        atTop.map(({ help }) => help),
        word,
      ).toEqual([`Remove the key. ${topic.instead}`]);
      expect(notDoneByWord(word.replace(/([A-Z])/g, '_$1').toUpperCase())?.id).toBe(topic.id);
    }
  });

  it('shows nothing that check refuses', () => {
    for (const [, shown = ''] of topic.instead.matchAll(/`([^`]*: [^`]*)`/g)) {
      const part = parse(shown) as Record<string, unknown>;
      const own = { ...mailserver.domains['example.com'] };
      const inDomain = Object.keys(part).some((key) => ['aliases', 'mailboxes'].includes(key));
      const spec = inDomain ? { domains: { 'example.com': { ...own, ...withUsers(part) } } } : part;
      expect(errorsOf({ ...mailserver, ...spec }), shown).toEqual([]);
    }
  });
});

/** The mailboxes that the examples of aliases name. */
const withUsers = (part: Record<string, unknown>): object => ({
  mailboxes: Object.fromEntries(
    ['user1', 'user2'].map((name) => [name, { password: { secret: `${name}-password` } }]),
  ),
  ...part,
});
