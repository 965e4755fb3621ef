import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../compile.ts';
import { amountOf } from './amount.ts';
import { amountBounds } from './amount-bounds.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const root = JSON.parse(
  readFileSync(new URL('../../../schema/mail.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** Every field below a schema, maps with names of one's own as `*`, without what stands below profiles again. */
function* fields(schema: Schema, path: readonly string[]): Generator<readonly [readonly string[], Schema]> {
  const name = schema.$ref?.replace('#/definitions/', '');
  if (name === 'Size' || name === 'Duration' || path[0] === 'profiles') {
    yield [path, schema];
    return;
  }
  const target = name === undefined ? schema : (root.definitions?.[name] ?? {});
  if (target.type === 'integer' || target.type === 'number') yield [path, target];
  for (const [key, each] of Object.entries(target.properties ?? {})) yield* fields(each, [...path, key]);
  if (typeof target.additionalProperties === 'object')
    yield* fields(target.additionalProperties, [...path, '*']);
  for (const each of target.anyOf ?? []) yield* fields(each, path);
}

const all = [...fields(root, [])].filter(([path]) => path[0] !== 'profiles');

describe('every size and time span has bounds', () => {
  const amounts = all.filter(([, { $ref }]) => $ref !== undefined);
  it('and the list has no others', () => {
    const named = amounts.map(([path]) => path.join('.'));
    expect(amountBounds.map(({ path }) => path.join('.')).sort()).toEqual(named.sort());
  });
  it.each(amounts.map(([path, { description }]) => [path.join('.'), description ?? '']))(
    '%s says them in the reference',
    (path, description) => {
      const bounds = amountBounds.find((each) => each.path.join('.') === path);
      expect(description).toMatch(new RegExp(`[Ff]rom ${bounds?.least} to ${bounds?.most ?? ''}`));
    },
  );
});

it('every number has bounds in the schema', () => {
  const open = all.filter(
    ([, { $ref, minimum, maximum, const: only }]) =>
      $ref === undefined && only === undefined && (minimum === undefined || maximum === undefined),
  );
  // The ways out have bounds of their own, by parameter.
  const fields = open
    .map(([path]) => path.join('.'))
    .filter((path) => !/^(postfix|dovecot|opendkim)\./.test(path));
  expect(fields).toEqual([]);
});

const base = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    unsigned: another server signs
profiles: { mailserver: {} }
`;

describe('an amount is refused beyond its bounds and taken at them', () => {
  const cases = amountBounds.flatMap(({ path, least, most }) => {
    const names = path.map((step, at) =>
      step === '*' ? (at === 1 && path[0] === 'domains' ? 'example.com' : 'user1') : step,
    );
    const beyond =
      most === undefined ? [] : [[names, `9${most}`, false] as const, [names, most, true] as const];
    const below = amountOf(least) > 1 ? [[names, /B$/.test(least) ? '1B' : '1s', false] as const] : [];
    return [[names, least, true] as const, ...beyond, ...(/d$|h$|B$/.test(least) ? below : [])];
  });
  it.each(cases)('%j: %s', (path, amount, taken) => {
    const text = mapped(path, amount);
    const ids = check({ text, file: 'mail.yaml' }).map(({ id }) => id);
    expect(ids.includes('limits/out-of-range')).toBe(!taken);
  });
});

/** A mail.yaml with a value at a path. */
function mapped(path: readonly string[], amount: string): string {
  const flow = path
    .slice(1)
    .reverse()
    .reduce((inner, key) => `{ ${key}: ${inner} }`, amount);
  const [section = ''] = path;
  if (section !== 'domains') return `${base}${section}: ${flow}\n`;
  return path[2] === 'mtaSts'
    ? base.replace('    unsigned', `    mtaSts: { mode: none, maxAge: ${amount} }\n    unsigned`)
    : base.replace(' } }', ` }, quota: ${amount} }`);
}
