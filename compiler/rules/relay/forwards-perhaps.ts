import type { Rule } from '../rule.ts';
import { forwardedUpstream, forwardingHelp, subjectOf } from '../support/forwarded-upstream.ts';

/** The same with a server about which mail.yaml does not say whose mail it takes. */
export const rule: Rule = {
  id: 'relay/forwards-perhaps',
  title: 'Forwarding through an upstream server that may take own senders only',
  severity: 'warning',
  why: 'Forwarded mail keeps the sender that it came with, which most upstream servers refuse, and the report to that sender as well: both would be lost.',
  help: `If the server takes mail of every sender, say \`outbound: { relay: { senders: any } }\`. ${forwardingHelp}`,
  clauses: ['RFC 5321 section 3.9.1', 'RFC 5321 section 4.5.5'],
  *check(context) {
    for (const { alias, target, upstream } of forwardedUpstream(context)) {
      const { relay, provider, path } = upstream;
      if (relay.senders !== undefined || provider?.foreignSenders !== undefined) continue;
      yield {
        message: `${subjectOf(alias)} leads to ${target.address}, through ${provider?.name ?? relay.host ?? 'an upstream server'}, which may refuse mail of foreign senders`,
        path: target.path,
        related: [{ message: 'all mail goes through this server', path }],
      };
    }
  },
};
