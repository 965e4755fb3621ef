import { visible } from '../../diagnostic/visible.ts';
import type { Statement } from '../statements/statement.ts';
import type { PolicyReport } from './policy-report.ts';
import { sessionWords } from './policy-text.ts';

/**
 * The policy as a picture (Mermaid, flowchart): the clients whose mail is taken, the ports and logins through which each of
 * them hands it in, and the ways from the queue on which it leaves, signed or not. What is refused is in the table.
 */
export function policyMermaid(reports: readonly PolicyReport[]): string {
  return reports.map(profilePicture).join('\n');
}

function profilePicture({ profile, statements }: PolicyReport): string {
  const taken = statements.filter(({ verdict }) => verdict === 'taken');
  const clients = numbered(taken.map(({ client }) => client));
  const sessions = numbered(taken.map(sessionOf));
  const ways = numbered(taken.flatMap(waysOf));
  const entries = taken.map((each) => `c${clients.get(each.client)} --> s${sessions.get(sessionOf(each))}`);
  return `${[
    '---',
    `title: ${label(profile)}`,
    '---',
    'flowchart LR',
    ...[...clients].map(([name, n]) => `  c${n}(["${label(name)}"])`),
    ...[...sessions].map(([name, n]) => `  s${n}["${label(name.split('\n')[1] ?? '')}"]`),
    '  subgraph queue',
    ...[...ways].map(([name, n]) => `    w${n}["${label(name)}"]`),
    '  end',
    ...[...new Set(entries)].map((edge) => `  ${edge}`),
    ...[...exits(taken)].map(
      ([, { session, way, how }]) =>
        `  s${sessions.get(session)} -->|${[...how].sort().reverse().join(' or ')}| w${ways.get(way)}`,
    ),
  ].join('\n')}\n`;
}

/** Each client has its own port in the picture, so that no way seems to be open to others. */
const sessionOf = (statement: Statement): string => `${statement.client}\n${sessionWords(statement)}`;

interface Exit {
  readonly session: string;
  readonly way: string;
  readonly how: Set<string>;
}

function exits(taken: readonly Statement[]): ReadonlyMap<string, Exit> {
  const found = new Map<string, Exit>();
  for (const each of taken) {
    for (const way of waysOf(each)) {
      const session = sessionOf(each);
      const key = `${session}\n${way}`;
      const exit = found.get(key) ?? { session, way, how: new Set() };
      exit.how.add(signs(each) ? 'signed' : 'not signed');
      found.set(key, exit);
    }
  }
  return found;
}

const signs = ({ answer }: Statement): boolean => answer.includes('signed with the selector');

/** The ways of a message's deliveries, which stand in front of what is said about its signature. */
function waysOf({ answer }: Statement): readonly string[] {
  return answer.split('; ').filter((part) => /^(to |through |returned )/.test(part));
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, index) => [name, index]));
}

/** Text between quotes; Mermaid has entity codes for what would end it. */
const label = (text: string): string => visible(text).replaceAll('#', '#35;').replaceAll('"', '#quot;');
