import type { Platform } from '../../../schema/platform.ts';
import { closest } from '../../diagnostic/closest.ts';
import { knownPostfixParameters } from '../known-postfix-parameters.ts';
import type { ValueProblem } from './check-value.ts';
import { splitList } from './split-list.ts';

/** Types whose name is that of a file, which a container has only when mailc writes it (DATABASE_README). */
const ofFiles: ReadonlySet<string> = new Set([
  'btree',
  'cdb',
  'cidr',
  'dbm',
  'hash',
  'lmdb',
  'memcache',
  'pcre',
  'regexp',
  'sdbm',
  'texthash',
]);

/** Types whose table can stand in the value itself, since Postfix 3.7 (cidr_table(5), regexp_table(5)). */
const inValue: ReadonlySet<string> = new Set(['cidr', 'pcre', 'regexp']);

/** Types that need what no container has. */
const without: ReadonlyMap<string, string> = new Map([
  ['proxy', 'proxymap(8) does not run'],
  ['nis', 'the container is in no NIS domain'],
  ['internal', 'only Postfix itself fills such a table'],
]);

const inlineHelp =
  'Write the rows into the value, such as `inline:{ {key = value} }` or `regexp:{ {/^pattern/ result} }`.';

/** What is wrong with one lookup table, `type:name`. */
export function tableProblem(item: string, platform: Platform): ValueProblem | undefined {
  const [, type, name = ''] = /^([A-Za-z0-9_]+):(.*)$/s.exec(item) ?? [];
  if (type === undefined)
    return { message: `has \`${item.slice(0, 40)}\`, which names no lookup table`, help: inlineHelp };
  const { tableTypes } = knownPostfixParameters(platform);
  if (!tableTypes.has(type)) return unknownType(type, tableTypes);
  const reason = without.get(type);
  if (reason !== undefined)
    return { message: `has a table of type \`${type}\`, but ${reason}`, help: inlineHelp };
  if (inValue.has(type) && name.startsWith('{')) return rowsProblem(type, name);
  if (ofFiles.has(type))
    return {
      message: `has the table \`${type}:${name.slice(0, 60)}\`, a file that the container does not have`,
      help: inlineHelp,
    };
  return ofOtherType(type, name, platform);
}

function unknownType(type: string, tableTypes: ReadonlySet<string>): ValueProblem {
  const near = closest(type, tableTypes);
  return {
    message: `has a table of type \`${type}\`, which Postfix in the image does not have`,
    help: near === undefined ? inlineHelp : `Did you mean \`${near}\`? ${inlineHelp}`,
  };
}

function ofOtherType(type: string, name: string, platform: Platform): ValueProblem | undefined {
  const wrong = (form: string): ValueProblem => ({
    message: `has a table of type \`${type}\` in a form that Postfix does not take`,
    help: `Write \`${form}\`.`,
  });
  switch (type) {
    case 'inline':
      return isRows(name, '=') ? undefined : wrong('inline:{ {key = value} }');
    case 'randmap':
      return isRows(name) ? undefined : wrong('randmap:{ one, other }');
    case 'pipemap':
    case 'unionmap':
      return isRows(name) ? innerProblem(name, platform) : wrong(`${type}:{ inline:{a=b}, static:c }`);
    case 'tcp':
      return /^[A-Za-z0-9.[\]-]+:\d{1,5}$/.test(name) ? undefined : wrong('tcp:lookup.example.com:2345');
    case 'socketmap':
      return /^inet:[A-Za-z0-9.[\]-]+:\d{1,5}:[^\s:]+$/.test(name)
        ? undefined
        : wrong('socketmap:inet:lookup.example.com:2345:name');
    case 'unix':
      return /^(?:passwd|group)\.byname$/.test(name) ? undefined : wrong('unix:passwd.byname');
    default:
      return name === '' ? wrong(`${type}:text`) : undefined;
  }
}

function innerProblem(name: string, platform: Platform): ValueProblem | undefined {
  return (splitList(name.slice(1, -1)) ?? [])
    .map((item) => tableProblem(item, platform))
    .find((problem) => problem !== undefined);
}

/** Rows within braces, at least one; each with the sign where one is given. */
function isRows(name: string, sign = ''): boolean {
  if (!/^\{.*\}$/s.test(name)) return false;
  const rows = splitList(name.slice(1, -1).replaceAll(/\s*=\s*/g, '='));
  return rows !== undefined && rows.length > 0 && rows.every((row) => row.includes(sign));
}

/** Rows of patterns: `{ {/pattern/ result}, {10.0.0.0/8 result} }`. */
function rowsProblem(type: string, name: string): ValueProblem | undefined {
  const form =
    type === 'cidr'
      ? /^\{\s*!?[0-9A-Fa-f.:[\]]+(?:\/\d{1,3})?\s+\S.*\}$/s
      : /^\{\s*(?:!?(\W).*\1[A-Za-z]*\s+\S|if\s|endif).*\}$/s;
  const rows = splitList(name.slice(1, -1));
  if (rows !== undefined && rows.length > 0 && rows.every((row) => form.test(row))) return undefined;
  const example = type === 'cidr' ? 'cidr:{ {192.0.2.0/24 REJECT} }' : `${type}:{ {/^pattern/ REJECT} }`;
  return {
    message: `has a table of type \`${type}\` whose rows Postfix does not take`,
    help: `Write \`${example}\`.`,
  };
}
