import type { Question } from '../question.ts';
import type { Classes } from './classes.ts';
import type { Dimension, Region } from './explore.ts';
import { fromId, senderId } from './options.ts';
import { loginNamed } from './ownership.ts';

/** The regions that have a question: exactly one, for any question. */
export function regionsOf(
  regions: readonly Region[],
  classes: Classes,
  question: Question,
): readonly Region[] {
  const ids = idsOf(classes, question);
  return regions.filter(({ parts }) => {
    for (const [dimension, { id }] of parts) if (ids[dimension] !== id) return false;
    return true;
  });
}

/** The class of each part of a question. */
function idsOf(classes: Classes, question: Question): Readonly<Record<Dimension, string>> {
  const { client, port, tls, sender, recipient, from, assumed } = question;
  const login = loginNamed(classes, question.login);
  const clientAtom = classes.clientAtoms.of(client, assumed.clientIsGateway);
  return {
    port: `${port}`,
    tls: tls ? 'TLS' : 'no TLS',
    login: login === undefined ? 'no login' : (classes.logins.of.get(login)?.id ?? ''),
    client: classes.clients.of.get(clientAtom)?.id ?? '',
    sender: senderId(classes, login, sender),
    recipient: classes.recipients.of.get(classes.addressAtoms.of(recipient))?.id ?? '',
    from: fromId(classes, login, sender, from),
  };
}
