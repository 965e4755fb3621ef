import { visible } from '../../diagnostic/visible.ts';
import type { PolicyReport } from './policy-report.ts';
import { sessionWords } from './policy-text.ts';

/** The policy as a page in Markdown: a table for each profile. */
export function policyMarkdown(reports: readonly PolicyReport[]): string {
  return reports.map(profileTable).join('\n');
}

function profileTable({ profile, platform, hostname, statements }: PolicyReport): string {
  const rows = statements.map((each) => ({
    decided: each.decided.map((name) => `\`${visible(name).replaceAll('|', '\\|')}\``).join(', '),
    cells: [
      sessionWords(each),
      each.client,
      each.sender,
      each.from ?? '',
      each.recipient,
      each.verdict === 'taken' ? `taken: ${each.answer}` : `refused: ${each.answer}`,
    ],
  }));
  const head = ['Session', 'Client', 'Sender', 'From', 'Recipient', 'Answer', 'Decided by'];
  return [
    `## ${visible(profile)} on ${platform}: ${visible(hostname)}`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...rows.map(({ cells, decided }) => row([...cells.map(cell), decided])),
    '',
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Signs that would end a cell, or mean something else outside of code. */
const cell = (text: string): string =>
  visible(text).replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
