import type { Finding, Rule } from '../rule.ts';
import { isForDevelopment } from '../support/for-development.ts';
import { placeText, publishedServices, publishPath } from '../support/published.ts';

/** Logins over connections that anybody on the way can read. */
export const rule: Rule = {
  id: 'auth/without-tls',
  title: 'Authentication without TLS',
  severity: 'error',
  why: 'PLAIN and LOGIN send the password as it is, so everybody on the way could read it and use it.',
  help: 'Remove `requireTls`, or write `requireTls: true`; every mail program of today can do TLS.',
  clauses: ['RFC 8314 section 3', 'RFC 4954 section 4'],
  *check({ resolved }): Generator<Finding> {
    if (resolved.auth.requireTls) return;
    if (!isForDevelopment(resolved)) {
      yield {
        message: 'Logins would be accepted without TLS',
        path: ['auth', 'requireTls'],
      };
      return;
    }
    for (const service of publishedServices(resolved)) {
      if (!beginsWithoutTls.has(service.name)) continue;
      const { name, publish } = service;
      yield {
        message: `Logins without TLS would be accepted from other machines: ${name} is published on ${placeText(publish)}`,
        path: publishPath(service, resolved),
        help: `Publish it on loopback only, \`services: { ${name}: { publish: 127.0.0.1:${publish.port} } }\`, or write \`auth: { requireTls: true }\`.`,
      };
    }
  },
};

const beginsWithoutTls: ReadonlySet<string> = new Set(['submission', 'imap', 'pop3']);
