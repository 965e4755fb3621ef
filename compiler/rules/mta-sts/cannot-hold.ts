import { isPrivate } from '../../dns/public-profiles.ts';
import { canPromiseTls } from '../../lower/dns/mta-sts.ts';
import type { Rule } from '../rule.ts';

/** A policy that demands TLS of senders, where the server offers none that they can verify. */
export const rule: Rule = {
  id: 'mta-sts/cannot-hold',
  title: 'An MTA-STS policy that the server cannot keep',
  severity: 'error',
  why: 'Senders that keep to the policy deliver over TLS with a certificate that they can verify, or not at all: the mail would stay with them.',
  help: 'Offer TLS on port 25 with a certificate that others can verify, `tls: { inbound: may, certificate: { selfSigned: false } }`, or remove the policy.',
  clauses: ['RFC 8461 section 4.2', 'RFC 8461 section 5'],
  *check({ resolved }) {
    if (!resolved.features.has('smtp-inbound') || isPrivate(resolved) || canPromiseTls(resolved)) return;
    const own = resolved.tls.certificate.selfSigned;
    for (const { name, here, mtaSts } of resolved.domains) {
      if (!here || mtaSts === undefined || mtaSts.mode === 'none') continue;
      const fault = own ? 'has a certificate of its own making' : 'offers no TLS on port 25';
      yield {
        message: `${name} promises verified TLS, and ${resolved.name} ${fault}`,
        path: ['domains', name, 'mtaSts'],
      };
    }
  },
};
