import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** An upstream server for a sender domain whose mail is refused. */
export const rule: Rule = {
  id: 'relay/foreign-sender',
  title: 'An upstream server for a domain that may not send',
  severity: 'error',
  why: 'Mail of senders in other domains is refused, so the server would never be used.',
  help: 'Declare the domain under `domains` or `senders.domains`, or remove the server.',
  clauses: ['postconf(5) sender_dependent_default_transport_maps'],
  *check({ sections, resolved: { senders } }) {
    if (senders.kind === 'anybody') return;
    for (const { sender, path } of writtenRelays(sections)) {
      if (sender === undefined || senders.domains.includes(sender.toLowerCase())) continue;
      yield { message: `${sender} is not a sender domain`, path, part: 'key' };
    }
  },
};
