/** One assignment of an env file. */
export interface EnvVariable {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** A line that is no assignment, or whose value cannot be known from the file alone. */
export interface UnreadLine {
  readonly line: number;
  /** The variable, where the line has one. */
  readonly name?: string;
  readonly reason: string;
}

/** An env file as Compose reads it. */
export interface EnvFile {
  /** In the order of the file; of a name that is set twice the last, as for Compose. */
  readonly variables: readonly EnvVariable[];
  readonly unread: readonly UnreadLine[];
}

const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*(?:=(.*))?$/;

/**
 * Reads an env file by the rules of Compose's `env_file`: `export`, comments, single and double quotes (also over several
 * lines), and `$NAME`, `${NAME}` and `${NAME:-default}` outside of single quotes. A `#` begins a comment only at the
 * start or after a blank: common env readers end an unquoted value at any `#` and would cut values short in silence.
 */
export function readEnvFile(text: string): EnvFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n|\r$/);
  const variables = new Map<string, EnvVariable>();
  const unread: UnreadLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const raw = lines[index] ?? '';
    if (/^\s*(#|$)/.test(raw)) continue;
    const [, name, written] = assignment.exec(raw) ?? [];
    if (name === undefined) {
      unread.push({ line, reason: 'it is no assignment such as NAME=value' });
      continue;
    }
    if (written === undefined) {
      unread.push({ line, name, reason: 'it has no value here: Compose takes it from the shell' });
      continue;
    }
    const { value, extra } = readValue(written.trim(), lines.slice(line));
    index += extra;
    const known = value === undefined ? undefined : expanded(value, variables);
    variables.delete(name);
    if (known !== undefined) variables.set(name, { name, value: known, line });
    else unread.push({ line, name, reason: whyUnknown(value) });
  }
  return { variables: [...variables.values()], unread };
}

/** A value before its variables are put in. */
interface WrittenValue {
  readonly text: string;
  /** In single quotes nothing is put in. */
  readonly literal: boolean;
}

const whyUnknown = (value: WrittenValue | undefined): string =>
  value === undefined ? 'its quotes are not closed' : 'it refers to a variable that the file does not set';

function readValue(
  written: string,
  following: readonly string[],
): { readonly value: WrittenValue | undefined; readonly extra: number } {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") {
    const text = written.startsWith('#') ? '' : written.replace(/\s+#.*$/, '');
    return { value: { text, literal: false }, extra: 0 };
  }
  let text = written;
  for (let extra = 0; extra <= following.length; extra += 1) {
    const inner = quoted(text, quote);
    if (inner !== undefined) {
      const value = { text: quote === '"' ? unescaped(inner) : inner, literal: quote === "'" };
      return { value, extra };
    }
    text += `\n${following[extra] ?? ''}`;
  }
  return { value: undefined, extra: 0 };
}

/** What stands between the quotes; undefined while the second is missing. */
function quoted(text: string, quote: '"' | "'"): string | undefined {
  const pattern = quote === '"' ? /^"((?:\\[\s\S]|[^"\\])*)"/ : /^'([^']*)'/;
  return pattern.exec(text)?.[1];
}

const unescaped = (text: string): string =>
  text.replace(/\\([nrt"\\])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter);

const reference = /\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g;

/** The value with its variables put in; undefined where one of them is not in the file. */
function expanded(
  { text, literal }: WrittenValue,
  known: ReadonlyMap<string, EnvVariable>,
): string | undefined {
  if (literal) return text;
  let complete = true;
  const result = text.replace(reference, (_, braced?: string, fallback?: string, bare?: string) => {
    const value = known.get(braced ?? bare ?? '')?.value || fallback;
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? result : undefined;
}
