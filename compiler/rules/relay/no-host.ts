import { relayProviders } from '../../../profiles/relay-providers/index.generated.ts';
import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** An upstream server without a host. */
export const rule: Rule = {
  id: 'relay/no-host',
  title: 'An upstream server without a name',
  severity: 'error',
  why: 'Postfix has no server to connect to.',
  help: `Add \`host: smtp.example.net\`, or a provider that mailc knows: ${Object.keys(relayProviders).join(', ')}.`,
  clauses: ['postconf(5) relayhost'],
  *check({ sections }) {
    for (const { relay, path } of writtenRelays(sections)) {
      if (relay.provider !== undefined || relay.host !== undefined) continue;
      yield { message: 'The upstream server has neither a provider nor a host', path, part: 'key' };
    }
  },
};
