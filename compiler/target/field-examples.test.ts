import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { check } from '../compile.ts';
import { fieldExamples } from './field-examples.ts';
import { knownDovecotSettings } from './known-dovecot-settings.ts';
import { knownOpendkimSettings } from './known-opendkim-settings.ts';
import { knownPostfixParameters } from './known-postfix-parameters.ts';
import { ownerOfDovecotSetting } from './owned-dovecot-settings.ts';
import { ownerOfOpendkimSetting } from './owned-opendkim-settings.ts';
import { ownerOfPostfixParameter } from './owned-postfix-parameters.ts';

const named = new Set(
  (['debian-12', 'debian-13'] as const)
    .flatMap((platform) => [
      ...[...knownPostfixParameters(platform).names].map(ownerOfPostfixParameter),
      ...[...knownDovecotSettings(platform).names].map(ownerOfDovecotSetting),
      ...[...knownOpendkimSettings(platform).names].map(ownerOfOpendkimSetting),
    ])
    .concat(
      ownerOfPostfixParameter('x-throttle_destination_rate_delay'),
      ownerOfPostfixParameter('smtp_destination_rate_delay'),
    )
    .flatMap((owner) => (owner !== undefined && 'field' in owner ? [owner.field] : [])),
);

it('has a value for every field that owns a setting, and for no other', () => {
  const examples = Object.keys(fieldExamples);
  expect([...named].filter((field) => !examples.includes(field))).toEqual([]);
});

const base = {
  version: 1,
  hostname: 'mail.example.com',
  domains: { 'example.com': { unsigned: 'a test', aliases: { postmaster: 'someone@example.net' } } },
  profiles: { mailserver: {} },
};

it.each(Object.entries(fieldExamples))(
  '%s: what is shown can be written, and sets the field',
  (field, example) => {
    const said: Record<string, unknown> = parse(example);
    const domains = said['domains'] as Record<string, object> | undefined;
    const own = domains?.['example.com'];
    const spec = {
      ...base,
      ...said,
      domains: {
        ...base.domains,
        ...domains,
        ...(own && {
          'example.com': {
            ...base.domains['example.com'],
            ...own,
            ...('dkim' in own && { unsigned: undefined }),
          },
        }),
      },
    };
    const errors = check({ text: stringify(spec), file: 'mail.yaml' }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
    const value = field
      .replace('<name>', 'example~com')
      .split('.')
      .reduce<unknown>(
        (at, key) => (at as Record<string, unknown> | undefined)?.[key.replace('~', '.')],
        said,
      );
    expect(value, field).toBeDefined();
  },
);
