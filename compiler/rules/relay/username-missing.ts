import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A password without the user name that belongs to it. */
export const rule: Rule = {
  id: 'relay/username-missing',
  title: 'A login without a user name',
  severity: 'error',
  why: 'A login is a user name and a password (RFC 4616); only some providers have one user name for everybody.',
  help: 'Add `username: someone`, or `username: { secret: upstream-username }` where it is a secret too.',
  clauses: ['RFC 4616 section 2', 'postconf(5) smtp_sasl_password_maps'],
  *check({ sections }) {
    for (const { relay, path, provider } of writtenRelays(sections)) {
      const { credentials } = relay;
      if (credentials === undefined || credentials.username !== undefined || provider?.username !== undefined)
        continue;
      yield {
        message: `The login at ${provider?.name ?? relay.host ?? 'the upstream server'} has no user name`,
        path: [...path, 'credentials'],
        part: 'key',
      };
    }
  },
};
