import { isTaken } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { Session } from '../session.ts';
import type { Smtp } from '../wire/clients.ts';

/**
 * Goes on only where the replies of a foreign server to RCPT say whether it relays. One that looks up every recipient puts off
 * or refuses names that do not exist, whoever asks; one whose domain takes every local part takes those that hide another
 * site as well, and keeps the message.
 */
export async function requireTelling(
  session: Session,
  smtp: Smtp,
  seen: readonly Observation[],
): Promise<void> {
  const taken = seen.filter(isTaken);
  if (taken.length === 0) {
    const later = seen.find((each) => each.kind === 'reply' && each.code >= 400 && each.code < 500);
    if (later?.kind === 'reply')
      session.blind(
        `the recipient was put off (${later.code}), not refused: --recipient gives an address elsewhere that exists`,
      );
    return;
  }
  const ours = session.spec.domains.map(({ name }) => `@${name}`);
  if (!taken.every(({ about = '' }) => ours.some((domain) => about.toLowerCase().includes(`${domain}>`))))
    return;
  const nobody = await smtp.rcpt(`nobody.${session.token}${ours[0]}`);
  if (isTaken(nobody)) session.blind('the domain takes every local part: what hides in one may be one');
}
