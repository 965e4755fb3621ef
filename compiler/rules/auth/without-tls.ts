import type { Rule } from '../rule.ts';

/** Logins over connections that anybody on the way can read. */
export const rule: Rule = {
  id: 'auth/without-tls',
  title: 'Authentication without TLS',
  severity: 'error',
  why: 'PLAIN and LOGIN send the password as it is, so everybody on the way could read it and use it.',
  help: 'Remove `requireTls`, or write `requireTls: true`; every mail program of today can do TLS.',
  clauses: ['RFC 8314 section 3', 'RFC 4954 section 4'],
  *check({ resolved }) {
    if (resolved.auth.requireTls) return;
    yield {
      message: 'Logins would be accepted without TLS',
      path: ['auth', 'requireTls'],
    };
  },
};
