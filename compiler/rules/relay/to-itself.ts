import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** An upstream server that is this server. */
export const rule: Rule = {
  id: 'relay/to-itself',
  title: 'An upstream server that is this server',
  severity: 'error',
  why: 'Mail would come back until Postfix takes it for a loop and bounces it.',
  help: 'Name the server of your provider, such as `host: smtp.example.net`, and this one as `hostname`.',
  clauses: ['RFC 5321 section 6.3', 'RFC 6761 section 6.3'],
  *check({ sections, resolved: { hostname } }) {
    for (const { relay, path } of writtenRelays(sections)) {
      const host = relay.host?.toLowerCase() ?? '';
      const isHere = host === hostname || /(^|\.)localhost$|^127\.[0-9.]+$/.test(host);
      if (!isHere) continue;
      yield {
        message: `${host} is ${host === hostname ? "this server's own name" : 'this server'}`,
        path: [...path, 'host'],
      };
    }
  },
};
