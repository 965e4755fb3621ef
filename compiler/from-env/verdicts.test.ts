import { describe, expect, it } from 'vitest';
import { conversionReport } from '../cli/init/report.ts';
import { notDone } from '../diagnostic/not-done.ts';
import { collect } from './collect.ts';
import { readEnvFile } from './env-file.ts';
import { fields } from './fields.ts';
import { fromEnv } from './from-env.ts';
import { systems } from './systems.ts';
import { verdictOn } from './verdict.ts';

/** Every kind of value that people write. */
const kinds: Readonly<Record<string, string>> = {
  empty: '',
  zero: '0',
  one: '1',
  yes: 'yes',
  no: 'no',
  true: 'true',
  false: 'false',
  number: '52428800',
  'negative number': '-1',
  list: 'a.example, b.example',
  path: '/run/secrets/something',
  name: 'mail.example.com',
  address: '10.1.2.3',
  'host and port': '[smtp.example.net]:587',
  nonsense: 'Banana! %s {{ }} "x" \u00fc',
};

const everyVariable = systems.flatMap((system) =>
  [
    ...Object.entries(system.variables),
    ...Object.entries(system.prefixes ?? {}).map(([prefix, entry]) => [`${prefix}X`, entry] as const),
  ].map(([name, entry]) => ({ title: `${system.name} ${name}`, system, name, entry })),
);

describe.each(everyVariable)('$title', ({ system, name, entry }) => {
  it.each(Object.entries(kinds))('has a verdict for: %s', (_, value) => {
    const verdict = verdictOn(entry, value);
    if (verdict.kind === 'read') expect(Object.keys(fields)).toContain(verdict.field);
    if (verdict.kind === 'fact') expect(Object.keys(verdict.facts)).not.toEqual([]);
    if (verdict.kind === 'needless') expect(verdict.reason.length).toBeGreaterThan(5);
    if (verdict.kind === 'lost' || verdict.kind === 'different' || verdict.kind === 'decide') {
      expect(verdict.reason).not.toMatch(/\.$/);
      expect(verdict.instead).toMatch(/\.$/);
    }
    // Whatever is said, it is carried over, or there is a line about it.
    const text = `${name}='${value.replace(/'/g, '')}'\n`;
    const { facts, sources, notes, said } = collect(system, readEnvFile(text));
    const known = Object.values(sources).some((source) => source.name === name);
    if (said.length === 0) expect(value.trim()).toBe('');
    else expect(known || notes.some(({ variable }) => variable === name), JSON.stringify(facts)).toBe(true);
  });

  it('has its default among its values, and says what holds where it is not set', () => {
    const { unset } = entry;
    if (unset === undefined) return;
    expect(unset.verdict.kind).not.toBe('read');
  });
});

it('has every variable of the documentation', () => {
  const count = Object.fromEntries(
    systems.map(({ name, variables }) => [name, Object.keys(variables).length]),
  );
  expect(count).toEqual({
    'docker-mailserver': 143,
    'postfix-dovecot': 8,
    bokysan: 36,
    relayhost: 13,
    juanluisbaptiste: 21,
  });
});

it.each(everyVariable.filter(({ entry }) => entry.secret === true))(
  '$title is not printed, whatever its text is',
  ({ system, name }) => {
    for (const secret of [
      'hunter2-Tr0ub4dor',
      '$hunter2-Tr0ub4dor',
      '"hunter2-Tr0ub4dor',
      '{PLAIN}hunter2-Tr0ub4dor',
    ]) {
      const others = Object.keys(system.variables)
        .filter((each) => each !== name)
        .slice(0, 2);
      const result = fromEnv(
        `${others.map((each) => `${each}=mail.example.com`).join('\n')}\n${name}=${secret}\n`,
      );
      if (result === undefined) throw new Error('no system was found');
      expect(result.text + conversionReport(result)).not.toContain('hunter2');
    }
  },
);

it('uses topics that exist', () => {
  expect(notDone.length).toBeGreaterThan(20);
});
