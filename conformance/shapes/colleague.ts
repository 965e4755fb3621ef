import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Person, Session } from '../session.ts';

/** Another mailbox of the first mailbox's domain. */
export function colleague(session: Session): Person {
  const own = session.person();
  return (
    session.people.find((each) => each.domain === own.domain && each.address !== own.address) ??
    session.blind('the first domain has one mailbox only')
  );
}

/** Reason why a check that needs a colleague does not apply. */
export function noColleague(spec: ResolvedSpec): string | undefined {
  const first = spec.domains.find((domain) => domain.mailboxes.length > 0);
  return first !== undefined && first.mailboxes.length > 1 ? undefined : 'the first domain has one mailbox';
}
