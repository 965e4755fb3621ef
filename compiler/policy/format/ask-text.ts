import { visible } from '../../diagnostic/visible.ts';
import type { AskReport, ReportedStep } from './ask-report.ts';
import { fateLines } from './fate-text.ts';

/** The report of `mailc ask` for people: the answer first, then the line that decided, then the way to it. */
export function askText(report: AskReport): string {
  const { verdict, replies, provided, message, decided, chain } = report;
  const last = replies.at(-1);
  const said = [last?.command, last?.code ?? 'no answer', last?.enhanced, last?.text];
  return [
    questionText(report),
    '',
    fact(verdict, said.filter((part) => part !== undefined).join(' ')),
    ...(message ? fateLines(message).map((line) => fact('', line)) : []),
    ...provided.map((each, index) => fact(index === 0 ? 'provided' : '', each)),
    fact('decided', [decided.asked, decided.found].filter((part) => part !== '').join(': ')),
    ...places(decided).map((place) => fact('', place)),
    '',
    'asked on the way',
    ...chain.map(stepText),
    '',
  ]
    .map(visible)
    .join('\n');
}

function questionText({ profile, platform, question }: AskReport): string {
  const { client, port, tls, login, sender, recipient, from } = question;
  const who = login === undefined ? 'no login' : `login ${login}`;
  const header = from === sender ? '' : `, From ${from}`;
  const session = `${client} at port ${port}, ${tls ? 'TLS' : 'no TLS'}, ${who}`;
  return `${profile} on ${platform}: ${session}: ${sender === '' ? '<>' : sender} to ${recipient}${header}`;
}

const fact = (name: string, text: string): string => `${name.padEnd(9)} ${text}`;

function places({ tree, restriction, because }: ReportedStep): readonly string[] {
  const lines = [tree, restriction].filter((place) => place !== undefined).join(', asked by ');
  return [...(lines === '' ? [] : [lines]), because];
}

function stepText({ command, asked, found, outcome, tree }: ReportedStep): string {
  const end = outcome === 'note' || outcome === 'next' ? '' : ` → ${outcome}`;
  const result = found === '' ? '' : `: ${found}`;
  return `  ${command.padEnd(11)} ${asked}${result}${end}${tree === undefined ? '' : `  (${tree})`}`;
}
