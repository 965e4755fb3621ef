import type { Tree } from '../mutant.ts';
import { rewrite, StillBorn } from './replace-in.ts';

const mainCf = 'postfix/main.cf';
const masterCf = 'postfix/master.cf';

/** main.cf with a parameter set to one line, whether it stood there or not. */
export function setParameter(tree: Tree, name: string, value: string): Tree {
  return rewrite(tree, mainCf, (text) => `${withoutParameter(text, name)}\n${name} = ${value}\n`);
}

/** main.cf without a parameter; still-born when it is not there. */
export function dropParameter(tree: Tree, name: string): Tree {
  return rewrite(tree, mainCf, (text) => withoutParameter(text, name));
}

/** main.cf with a parameter's value changed (its lines joined with blanks); still-born when it is not there. */
export function changeParameter(tree: Tree, name: string, change: (value: string) => string): Tree {
  const value = parameter(tree.get(mainCf) ?? '', name);
  if (value === undefined) throw new StillBorn(`main.cf does not set ${name}`);
  return setParameter(tree, name, change(value));
}

/** master.cf with an override of one service set: `setServiceOption(tree, 'submission', 'smtpd_tls_security_level', 'may')`. */
export function setServiceOption(tree: Tree, service: string, name: string, value: string): Tree {
  return rewrite(tree, masterCf, (text) =>
    inService(text, service, (lines) => [...dropOption(lines, name), `  -o { ${name} = ${value} }`]),
  );
}

/** master.cf without an override of one service; still-born when it is not there. */
export function dropServiceOption(tree: Tree, service: string, name: string): Tree {
  return rewrite(tree, masterCf, (text) => inService(text, service, (lines) => dropOption(lines, name)));
}

/** A logical line: its first physical line, and those that continue it (they begin with a blank; comments may stand between). */
function withoutParameter(text: string, name: string): string {
  let dropping = false;
  const kept = text.split('\n').filter((line) => {
    if (!isContinuation(line)) dropping = line.replace(/\s*=.*$/, '') === name && line.includes('=');
    return !dropping || line.startsWith('#');
  });
  return kept.join('\n');
}

function parameter(text: string, name: string): string | undefined {
  let value: string | undefined;
  let inside = false;
  for (const line of text.split('\n')) {
    // A comment may stand between the lines of a value, indented or not.
    if (line.trimStart().startsWith('#')) continue;
    if (!isContinuation(line)) inside = line.replace(/\s*=.*$/, '') === name && line.includes('=');
    if (!inside) continue;
    value = isContinuation(line) ? `${value ?? ''} ${line.trim()}` : line.replace(/^[^=]*=\s*/, '');
  }
  return value?.trim();
}

function isContinuation(line: string): boolean {
  return /^[ \t]/.test(line) || line.startsWith('#') || line.trim() === '';
}

/** Applies a change to the lines that belong to a service: its own, and its continuations. */
function inService(text: string, service: string, change: (lines: string[]) => string[]): string {
  const lines = text.split('\n');
  const first = lines.findIndex(
    (line) => line.split(/\s+/)[0]?.replace(/^.*:/, '') === service && !line.startsWith('#'),
  );
  if (first < 0) throw new StillBorn(`master.cf has no service ${service}`);
  let end = first + 1;
  while (end < lines.length && /^[ \t]+\S/.test(lines[end] ?? '')) end += 1;
  return [...lines.slice(0, first), ...change(lines.slice(first, end)), ...lines.slice(end)].join('\n');
}

function dropOption(lines: string[], name: string): string[] {
  const option = new RegExp(`^\\s+-o\\s+\\{?\\s*${name}\\s*=`);
  return lines.filter((line) => !option.test(line));
}
