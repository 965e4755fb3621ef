import type { PolicyReport } from '../format/policy-report.ts';
import { sessionWords } from '../format/policy-text.ts';
import type { Statement } from '../statements/statement.ts';

/** What a picture of a policy shows: who hands in mail, where, and the ways from the queue on which it leaves. */
export interface PolicyPicture {
  readonly profile: string;
  readonly platform: string;
  readonly hostname: string;
  readonly clients: readonly PicturedClient[];
  /** `to its mailbox`, `through [smtp.example.net]:587, TLS secure`: in the order of their numbers. */
  readonly ways: readonly string[];
  /** Whether anything is signed on the way to the queue. */
  readonly signs: boolean;
}

/** Clients that one statement names together. Each has its own sessions, so that no way seems to be open to others. */
export interface PicturedClient {
  /** `strangers`, `10.5.5.0/24`. */
  readonly name: string;
  readonly sessions: readonly PicturedSession[];
}

/** Ports at which a client's mail is taken, with TLS and a login or without. */
export interface PicturedSession {
  /** `port 587 or 465, TLS, a login`. */
  readonly words: string;
  readonly exits: readonly PicturedExit[];
}

/** A way that mail of a session may take; of one session some mail may be signed and other mail not. */
export interface PicturedExit {
  /** Index in `ways`. */
  readonly way: number;
  readonly signed: boolean;
  readonly unsigned: boolean;
}

/** The picture of a policy. What is refused is in the table, not in the picture. */
export function policyPicture({ profile, platform, hostname, statements }: PolicyReport): PolicyPicture {
  const taken = statements.filter(({ verdict }) => verdict === 'taken');
  const ways = [...new Set(taken.flatMap(waysOf))];
  const clients = [...new Set(taken.map(({ client }) => client))].map((name): PicturedClient => {
    const own = taken.filter(({ client }) => client === name);
    const sessions = [...new Set(own.map(sessionWords))].map(
      (words): PicturedSession => ({
        words,
        exits: exitsOf(
          own.filter((each) => sessionWords(each) === words),
          ways,
        ),
      }),
    );
    return { name, sessions };
  });
  return { profile, platform, hostname, clients, ways, signs: taken.some(isSigned) };
}

function exitsOf(statements: readonly Statement[], ways: readonly string[]): readonly PicturedExit[] {
  return ways.flatMap((name, way): readonly PicturedExit[] => {
    const those = statements.filter((each) => waysOf(each).includes(name));
    if (those.length === 0) return [];
    return [{ way, signed: those.some(isSigned), unsigned: those.some((each) => !isSigned(each)) }];
  });
}

const isSigned = ({ answer }: Statement): boolean => answer.includes('signed with the selector');

/** The ways of a message's deliveries, which stand in front of what is said about its signature. */
function waysOf({ answer }: Statement): readonly string[] {
  return answer.split('; ').filter((part) => /^(to |through |returned )/.test(part));
}
