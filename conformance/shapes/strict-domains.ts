import type { Session } from '../session.ts';

/** Domains of ours in which an unknown local part is refused, because they have no catch-all; at most one. */
export function strictDomains(session: Session): readonly string[] {
  return session.spec.domains
    .filter(({ catchAll }) => catchAll.length === 0)
    .slice(0, 1)
    .map(({ name }) => name);
}
