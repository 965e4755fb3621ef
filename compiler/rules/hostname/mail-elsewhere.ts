import type { Rule } from '../rule.ts';

/** The host name of a server that only sends, which is a domain whose mail another server keeps. */
export const rule: Rule = {
  id: 'hostname/mail-elsewhere',
  title: 'The host name is a domain whose mail is elsewhere',
  severity: 'warning',
  why: 'The server that keeps the mail of the domain may greet with the name of the domain. Postfix takes one that greets with its own name for itself and bounces the message (5.4.6, "loops back to myself").',
  help: 'Give the server a name of its own below the domain, such as `mail.example.com`.',
  clauses: ['RFC 5321 section 6.3', 'postconf(5) myhostname'],
  *check({ sections, resolved: { hostname, features, domains } }) {
    if (!features.has('outbound-delivery') || features.has('mailboxes')) return;
    if (!domains.some(({ name, here }) => name === hostname && !here)) return;
    const written = Object.keys(sections.domains ?? {}).find((name) => name.toLowerCase() === hostname);
    yield {
      message: `The host name \`${hostname}\` is a domain whose mail another server keeps`,
      path: ['hostname'],
      help: `Write a name of its own, such as \`mail.${hostname}\`.`,
      ...(written !== undefined && {
        related: [{ message: 'declared as a domain here', path: ['domains', written] }],
      }),
    };
  },
};
