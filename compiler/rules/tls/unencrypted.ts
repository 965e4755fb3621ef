import type { Finding, Rule } from '../rule.ts';

/** Mail that travels in the clear although both sides could encrypt it. */
export const rule: Rule = {
  id: 'tls/unencrypted',
  title: 'TLS is turned off',
  severity: 'warning',
  why: 'Everybody on the way can read and change what is sent without TLS.',
  help: 'Write `may`, which encrypts where the other side can, or leave the line out.',
  clauses: ['RFC 7435', 'RFC 8314 section 1'],
  *check({ resolved: { features, tls } }): Generator<Finding> {
    if (tls.inbound === 'none' && features.has('smtp-inbound')) {
      yield {
        message: 'Mail from other servers would come in without TLS',
        path: ['tls', 'inbound'],
      };
    }
    if (tls.outbound.level === 'none') {
      yield {
        message: 'Mail to other servers would go out without TLS',
        path: ['tls', 'outbound', 'level'],
      };
    }
    for (const { domain, level } of tls.outbound.destinations) {
      const path = ['tls', 'outbound', 'destinations', domain];
      if (level === 'none') yield { message: `Mail to ${domain} would go out without TLS`, path };
    }
  },
};
