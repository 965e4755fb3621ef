import type { Rule } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A throttle for a domain that is delivered here. */
export const rule: Rule = {
  id: 'throttle/own-domain',
  title: 'A throttle for a domain of your own',
  severity: 'error',
  why: 'Mail for the domain would be sent to the outside by the throttle instead of being put into its mailboxes.',
  help: 'Remove the domain from the throttle: throttles are for deliveries to other servers.',
  clauses: ['postconf(5) transport_maps', 'postconf(5) virtual_mailbox_domains'],
  *check({ sections }) {
    const { domains } = directoryOf(sections);
    for (const { name, throttle, path } of writtenThrottles(sections)) {
      for (const [index, domain] of (throttle.domains ?? []).entries()) {
        if (!domains.has(domain.toLowerCase())) continue;
        yield {
          message: `${domain} is delivered here, not sent by ${name}`,
          path: [...path, 'domains', index],
        };
      }
    }
  },
};
