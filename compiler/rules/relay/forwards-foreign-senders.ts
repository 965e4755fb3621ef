import type { Rule } from '../rule.ts';
import {
  forwardedUpstream,
  forwardingHelp,
  forwardingHelpOf,
  subjectOf,
} from '../support/forwarded-upstream.ts';

/** An alias to elsewhere, where the server that all mail goes to takes mail of its customer's senders only. */
export const rule: Rule = {
  id: 'relay/forwards-foreign-senders',
  title: 'Forwarding through an upstream server that takes own senders only',
  severity: 'error',
  why: 'Forwarded mail keeps the sender that it came with: the upstream server refuses it, and the report to that sender as well, so both are lost.',
  help: forwardingHelp,
  clauses: ['RFC 5321 section 3.9.1', 'RFC 5321 section 4.5.5'],
  *check(context) {
    for (const { alias, target, upstream } of forwardedUpstream(context)) {
      const { relay, provider, path } = upstream;
      const known = provider?.foreignSenders;
      if (relay.senders === 'any' || (relay.senders === undefined && known === undefined)) continue;
      const does = relay.senders === 'own' || known === undefined ? 'takes own senders only' : known;
      yield {
        message: `${subjectOf(alias)} leads to ${target.address}, through ${provider?.name ?? relay.host ?? 'an upstream server'}, which ${does}`,
        path: target.path,
        help: forwardingHelpOf(context),
        related: [{ message: 'all mail goes through this server', path }],
      };
    }
  },
};
