import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** An upstream server with a name that no DNS ever has: `mailc init` writes one where it could not read which server it was. */
export const rule: Rule = {
  id: 'relay/reserved-name',
  title: 'An upstream server that does not exist',
  severity: 'error',
  why: 'Names below `.invalid` never exist: all mail would wait until it bounces.',
  help: 'Write the name of the server that takes all mail, such as `host: smtp.example.net`.',
  clauses: ['RFC 6761 section 6.4'],
  *check({ sections }) {
    for (const { relay, path } of writtenRelays(sections)) {
      if (!/(^|\.)invalid$/i.test(relay.host ?? '')) continue;
      yield {
        message: `${relay.host} stands for a server that is still to be decided`,
        path: [...path, 'host'],
      };
    }
  },
};
