import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A provider beside a host: the provider has a host already. */
export const rule: Rule = {
  id: 'relay/two-hosts',
  title: 'An upstream server with two names',
  severity: 'error',
  why: 'A known provider brings its own host, so one of the two would be ignored.',
  help: 'Keep `provider` for what mailc knows about it, or `host` for any other server.',
  clauses: ['postconf(5) relayhost'],
  *check({ sections }) {
    for (const { relay, path } of writtenRelays(sections)) {
      if (relay.provider === undefined || relay.host === undefined) continue;
      yield {
        message: `${relay.host} is named beside the provider ${relay.provider}`,
        path: [...path, 'host'],
        related: [{ message: 'the provider', path: [...path, 'provider'] }],
      };
    }
  },
};
