import type { Finding, Rule } from '../rule.ts';

/** DANE without a resolver that validates: Postfix falls back or defers. */
export const rule: Rule = {
  id: 'tls/dane-needs-dnssec',
  title: 'DANE needs a validating resolver',
  severity: 'warning',
  why: 'Postfix trusts TLSA records only when its resolver has validated them; behind another resolver `dane` is no more than `may`, and `dane-only` defers all mail.',
  help: 'Make sure that the resolver of the Docker host validates DNSSEC and hands the AD flag on, or use `may` or `secure`.',
  clauses: ['RFC 7672 section 2.1.1', 'postconf(5) smtp_dns_support_level'],
  *check({ resolved: { tls } }): Generator<Finding> {
    if (tls.outbound.level.startsWith('dane')) {
      yield {
        message: 'Deliveries rely on DANE',
        path: ['tls', 'outbound', 'level'],
      };
    }
    for (const { domain, level } of tls.outbound.destinations) {
      const path = ['tls', 'outbound', 'destinations', domain];
      if (level.startsWith('dane')) yield { message: `Deliveries to ${domain} rely on DANE`, path };
    }
  },
};
