import { visible } from '../../diagnostic/visible.ts';
import { type PicturedExit, policyPicture } from '../picture/picture.ts';
import type { PolicyReport } from './policy-report.ts';

/**
 * The policy as a picture (Mermaid, flowchart): the clients whose mail is taken, the ports and logins through which each of
 * them hands it in, and the ways from the queue on which it leaves, signed or not. What is refused is in the table.
 */
export function policyMermaid(reports: readonly PolicyReport[]): string {
  return reports.map(profilePicture).join('\n');
}

function profilePicture(report: PolicyReport): string {
  const { profile, clients, ways } = policyPicture(report);
  const sessions = clients.flatMap((client, from) => client.sessions.map((session) => ({ from, session })));
  return `${[
    '---',
    `title: ${label(profile)}`,
    '---',
    'flowchart LR',
    ...clients.map(({ name }, n) => `  c${n}(["${label(name)}"])`),
    ...sessions.map(({ session }, n) => `  s${n}["${label(session.words)}"]`),
    '  subgraph queue',
    ...ways.map((name, n) => `    w${n}["${label(name)}"]`),
    '  end',
    ...sessions.map(({ from }, n) => `  c${from} --> s${n}`),
    ...sessions.flatMap(({ session }, n) =>
      session.exits.map((exit) => `  s${n} -->|${signedWords(exit)}| w${exit.way}`),
    ),
  ].join('\n')}\n`;
}

function signedWords({ signed, unsigned }: PicturedExit): string {
  return [...(signed ? ['signed'] : []), ...(unsigned ? ['not signed'] : [])].join(' or ');
}

/** Text between quotes; Mermaid has entity codes for what would end it. */
const label = (text: string): string => visible(text).replaceAll('#', '#35;').replaceAll('"', '#quot;');
