import type { Rule } from '../rule.ts';

/** A server for trusted networks that trusts none. */
export const rule: Rule = {
  id: 'network/nobody-trusted',
  title: 'No network is trusted',
  severity: 'error',
  why: 'Without logins only trusted networks hand in mail: every message would be refused.',
  help: 'Name the networks that mail comes from, such as `trusted: [{ network: 10.5.5.0/24, reason: the application }]`.',
  clauses: ['postconf(5) mynetworks'],
  *check({ resolved: { features, services, trusted } }) {
    const others = features.has('logins') || features.has('smtp-inbound');
    if (others || trusted.length > 0 || services.length === 0) return;
    yield { message: 'No network is trusted, and there is no other way to hand in mail', path: ['trusted'] };
  },
};
