import { domainToASCII } from 'node:url';
import type { Explanation, Rule } from '../rule.ts';

/** A host name that is no complete name in the DNS. */
export const rule: Rule = {
  id: 'hostname/not-fully-qualified',
  title: 'The host name is not a fully qualified domain name',
  severity: 'error',
  why: 'Servers compare the name in the greeting with the DNS and refuse mail from one that cannot exist there.',
  help: 'Write the whole name under which the DNS knows the server, such as `mail.example.com`.',
  clauses: ['RFC 5321 section 2.3.5', 'RFC 5321 section 4.1.1.1'],
  *check({ resolved: { hostname } }) {
    const problem = problemWith(hostname);
    if (problem !== undefined)
      yield {
        message: `The host name \`${hostname}\` ${problem}`,
        path: ['hostname'],
      };
  },
  explain: (value): Explanation | undefined => {
    if (typeof value !== 'string') return undefined;
    if (value.endsWith('.')) {
      return {
        message: 'The host name ends with a dot',
        help: `Write it without: \`${value.replace(/\.+$/, '')}\`.`,
      };
    }
    if (value.includes('_'))
      return {
        message: 'A host name cannot have an underscore (RFC 1123 section 2.1)',
      };
    const ascii = /[^ -~]/.test(value) ? domainToASCII(value) : '';
    return {
      message: 'The host name is not a name of ASCII letters, digits, hyphens and dots',
      ...(ascii !== '' && { help: `Write it in its ASCII form (RFC 5891): \`${ascii}\`.` }),
    };
  },
};

function problemWith(hostname: string): string | undefined {
  const labels = hostname.split('.');
  if (/^[0-9]+$/.test(labels.at(-1) ?? '')) return 'is an address, not a name';
  if (labels.length < 2) return 'is a single word';
  if (hostname === 'localhost.localdomain') return 'means every machine itself';
  return undefined;
}
