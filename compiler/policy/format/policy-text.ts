import { visible } from '../../diagnostic/visible.ts';
import type { Statement } from '../statements/statement.ts';
import type { BoxWords } from '../statements/words.ts';
import type { PolicyReport } from './policy-report.ts';

/**
 * The policy for people: for each port and login, for each client, one line a statement.
 *
 * @param width - of the terminal, in columns
 */
export function policyText(reports: readonly PolicyReport[], width: number): string {
  return reports.map((report) => profileText(report, width)).join('\n');
}

function profileText({ profile, platform, hostname, statements }: PolicyReport, width: number): string {
  const lines = [`${profile} on ${platform}: ${hostname}`];
  for (const [session, ofSession] of grouped(statements, sessionWords)) {
    lines.push('', session);
    for (const [client, ofClient] of grouped(ofSession, (each) => each.client)) {
      lines.push(...wrapped(`from ${client}`, width, 2));
      for (const each of ofClient) lines.push(...statementLines(each, width));
    }
  }
  return `${lines.map(visible).join('\n')}\n`;
}

/** `port 587 or 465, TLS, a login`. */
export function sessionWords({ ports, tls, login }: Pick<BoxWords, 'ports' | 'tls' | 'login'>): string {
  return [`port ${ports.join(' or ')}`, tls, login].filter((part) => part !== undefined).join(', ');
}

/** `<> to user1@example.com, From any address of example.com`. */
export function envelopeWords({
  sender,
  recipient,
  from,
}: Pick<BoxWords, 'sender' | 'recipient' | 'from'>): string {
  return `${sender} → ${recipient}${from === undefined ? '' : `, From ${from}`}`;
}

function statementLines(statement: Statement, width: number): readonly string[] {
  const { verdict, answer, decided } = statement;
  const outcome = verdict === 'taken' ? answer : `${answer}  ${decided.join(', ')}`;
  return [
    ...wrapped(envelopeWords(statement), width, 4),
    ...wrapped(`${verdict === 'taken' ? '✓' : '✗'} ${outcome}`, width, 6),
  ];
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A text in lines of at most `width` columns, each indented; a longer word has a line of its own. */
function wrapped(text: string, width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent + longer.length > width) {
      lines.push(line);
      line = `  ${word}`;
    } else line = longer;
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}${each}`);
}
