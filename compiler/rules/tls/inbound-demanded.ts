import type { Rule } from '../rule.ts';

/** A public port 25 that turns away servers without TLS. */
export const rule: Rule = {
  id: 'tls/inbound-demanded',
  title: 'Port 25 demands TLS of other servers',
  severity: 'warning',
  why: 'A server that is named in an MX record must take mail without TLS too, or mail from some servers never arrives.',
  help: 'Write `inbound: may`, or leave it out, unless all who send to you can do TLS.',
  clauses: ['RFC 3207 section 4'],
  *check({ resolved }) {
    if (!resolved.features.has('smtp-inbound') || resolved.tls.inbound !== 'encrypt') return;
    yield {
      message: 'Port 25 would refuse mail from servers without TLS',
      path: ['tls', 'inbound'],
    };
  },
};
