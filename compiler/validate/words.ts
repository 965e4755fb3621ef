import { closest } from '../diagnostic/closest.ts';
import { formatPath } from '../diagnostic/format-path.ts';
import { notDoneByWord } from '../diagnostic/not-done.ts';
import { isSensitive } from '../diagnostic/sensitive.ts';
import { describeTypes, describeValue, quoteText } from './describe.ts';
import type { Mistake } from './mistake.ts';
import { nearForm } from './near-form.ts';
import { type SchemaKind, schemaKinds } from './schema-kinds.ts';

/** What a finding says. */
export interface Words {
  readonly message: string;
  readonly why: string;
  readonly help: string;
}

/** Puts a schema mistake into words. */
export function wordsOf(mistake: Mistake): Words {
  return {
    why: schemaKinds[mistake.kind].why,
    ...specific[mistake.kind](mistake),
  };
}

type Specific = (mistake: Mistake) => { message: string; help: string };

const specific: Readonly<Record<SchemaKind, Specific>> = {
  'wrong-type': (mistake) => {
    const { path, value, schema } = mistake;
    const types = typesOf(schema);
    const field = `\`${formatPath(path)}\``;
    const given = describeValue(value, path);
    return {
      message:
        types === undefined ? `${field} cannot be ${given}` : `${field} must be ${types}, not ${given}`,
      help: `Write ${expectsOf(schema) ?? types ?? 'one of the values that the reference gives'}${quoteHint(value, schema)}${takenAway(mistake)}.`,
    };
  },
  'unknown-key': ({ path, value, schema }) => {
    const known = Object.keys((schema['properties'] as object | undefined) ?? {});
    const topic = notDoneByWord(String(value));
    if (topic !== undefined) {
      return {
        message: `${quoteText(String(value))} is not a key of \`${formatPath(path.slice(0, -1))}\`: mailc does not do ${topic.title}`,
        help: `Remove the key. ${topic.instead}`,
      };
    }
    const near = closest(String(value), known);
    return {
      message: `${quoteText(String(value))} is not a key of \`${formatPath(path.slice(0, -1))}\``,
      help:
        near === undefined ? `Remove the key; known here: ${known.join(', ')}.` : `Did you mean \`${near}\`?`,
    };
  },
  'bad-key': ({ path, value, schema }) => {
    const names = (schema['propertyNames'] ?? {}) as Readonly<Record<string, unknown>>;
    const message = `${quoteText(String(value))} cannot be a key of \`${formatPath(path.slice(0, -1))}\``;
    if (path.at(-2) === 'aliases' && /^[*%]?(@|$)|^%$/.test(String(value)))
      return {
        message,
        help: 'Remove it; mail for every other address goes where `catchAll: postmaster` says.',
      };
    const near = nearForm(String(value), names['pattern']);
    const meant = near === undefined ? undefined : `\`${near}\``;
    return {
      message,
      help: `Write ${withoutDomain(String(value), path) ?? meant ?? expectsOf(names) ?? 'another name'}.`,
    };
  },
  'missing-key': ({ path, params }) => ({
    message: `\`${formatPath(path)}\` lacks \`${String(params['missingProperty'])}\``,
    help: `Add \`${String(params['missingProperty'])}:\` with its value.`,
  }),
  'unknown-value': ({ path, value, schema }) => {
    const known = (schema['enum'] as readonly unknown[] | undefined) ?? [schema['const']];
    const near = typeof value === 'string' ? closest(value, known.map(String)) : undefined;
    const list = `one of: ${known.join(', ')}`;
    return {
      message: `${describeValue(value, path)} is not a value of \`${formatPath(path)}\``,
      help:
        near === undefined
          ? `Write ${known.length === 1 ? `\`${known[0]}\`` : list}.`
          : `Did you mean \`${near}\`? It is ${list}.`,
    };
  },
  'bad-format': ({ path, value, schema }) => ({
    message: isSensitive(path)
      ? `The value of \`${formatPath(path)}\` does not have the form that it needs`
      : `${describeValue(value, path)} is not a value of \`${formatPath(path)}\``,
    help: formHelp(value, path, schema),
  }),
  'out-of-range': ({ path, value, schema }) => ({
    message: `\`${formatPath(path)}\` cannot be ${String(value)}`,
    help: `Write ${typesOf(schema) ?? 'a number'} from ${String(schema['minimum'])} to ${String(schema['maximum'])}.`,
  }),
  empty: (mistake) => ({
    message: `\`${formatPath(mistake.path)}\` is empty`,
    help: `Write ${expectsOf(mistake.schema) ?? 'at least one entry'}, or leave the key out${takenAway(mistake)}.`,
  }),
  'two-ways': ({ path, params }) => ({
    message: `\`${formatPath(path)}\` is given in two ways: ${(params['keys'] as readonly unknown[]).join(' and ')}`,
    help: `Keep one of them: ${(params['keys'] as readonly unknown[]).map((key) => `\`${key}\``).join(' or ')}.`,
  }),
};

function expectsOf(schema: Mistake['schema']): string | undefined {
  const expects = schema['expects'];
  return typeof expects === 'string' ? expects : undefined;
}

/** What else an empty value below a profile may have been meant to do. */
function takenAway({ path, value }: Mistake): string {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  const canBeTaken =
    path[0] === 'profiles' && path.length > 2 && path.every((step) => typeof step === 'string');
  return isEmpty && canBeTaken ? '; write `null` to take away what stands above the profile' : '';
}

/** The kinds of value that a schema accepts, in words; undefined for a union, which says what it expects instead. */
function typesOf({ type }: Mistake['schema']): string | undefined {
  if (typeof type === 'string') return describeTypes([type]);
  return Array.isArray(type) ? describeTypes(type.map(String)) : undefined;
}

function quoteHint(value: unknown, schema: Mistake['schema']): string {
  if (typeof value === 'string' && /^[0-9]+$/.test(value) && /number|integer/.test(String(schema['type'])))
    return ', without quotes';
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  return isScalar && schema['type'] === 'string' && schema['pattern'] === undefined ? ', in quotes' : '';
}

/** For a whole address where its local part belongs: the local part. */
function withoutDomain(key: string, path: Mistake['path']): string | undefined {
  const [localPart = '', domain = ''] = key.split('@');
  const isOwn = domain !== '' && domain.toLowerCase() === String(path.at(-3)).toLowerCase();
  return isOwn ? `\`${localPart}\`: the domain stands above already` : undefined;
}

/** The form that is needed; where no secret can stand, what the text was meant to be. */
function formHelp(value: unknown, path: Mistake['path'], schema: Mistake['schema']): string {
  const expected = `Write ${expectsOf(schema) ?? 'it in the form that the reference gives'}.`;
  const near =
    typeof value === 'string' && !isSensitive(path) ? nearForm(value, schema['pattern']) : undefined;
  return near === undefined ? expected : `Did you mean \`${near}\`? ${expected}`;
}
