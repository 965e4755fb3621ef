import type { Rule } from '../rule.ts';

/**
 * A host name that is a mail domain too: Postfix would take mail for the domain as mail for its own system accounts. Where
 * no mail is kept there are no mailboxes to lose.
 */
export const rule: Rule = {
  id: 'hostname/is-mail-domain',
  title: 'The host name is a domain with mailboxes',
  severity: 'error',
  why: 'Postfix delivers mail for its own host name to system accounts, so mailboxes of the same domain would never see it, or it would loop.',
  help: 'Give the server a name of its own below the domain, such as `mail.example.com`, and point the MX record at it.',
  clauses: ['postconf(5) mydestination', 'postconf(5) virtual_mailbox_domains'],
  *check({ sections, resolved }) {
    const domain = Object.keys(sections.domains ?? {}).find(
      (name) => name.toLowerCase() === resolved.hostname,
    );
    if (domain === undefined || !resolved.features.has('mailboxes')) return;
    yield {
      message: `The host name \`${resolved.hostname}\` is one of the mail domains`,
      path: ['hostname'],
      help: `Write a name of its own, such as \`mail.${resolved.hostname}\`.`,
      related: [
        {
          message: 'declared as a mail domain here',
          path: ['domains', domain],
        },
      ],
    };
  },
};
