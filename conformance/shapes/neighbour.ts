import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Person, Session } from '../session.ts';

/** A mailbox of another domain than the first mailbox's. */
export function neighbour(session: Session): Person {
  const own = session.person();
  return (
    session.people.find((each) => each.domain !== own.domain) ??
    session.blind('only one domain has mailboxes')
  );
}

/** Reason why a check that needs a neighbour does not apply. */
export function noNeighbour(spec: ResolvedSpec): string | undefined {
  const inhabited = spec.domains.filter((domain) => domain.mailboxes.length > 0);
  return inhabited.length > 1 ? undefined : 'only one domain has mailboxes';
}
