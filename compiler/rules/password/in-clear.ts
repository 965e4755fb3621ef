import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import type { Rule } from '../rule.ts';
import { isForDevelopment } from '../support/for-development.ts';
import { placeText, publishedServices } from '../support/published.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';

/** A password that anybody who sees the file can use. */
export const rule: Rule = {
  id: 'password/in-clear',
  title: 'A password in the clear',
  severity: 'error',
  why: 'mail.yaml is kept in a repository, and everybody who can read it could read and send mail as this user.',
  help: 'Write the hash that `doveadm pw -s ARGON2ID` prints, as `{ hash: "{ARGON2ID}$argon2id$…" }`, or refer to a secret: `{ secret: user1-password }`.',
  clauses: ['RFC 8314 section 3', 'doveadm-pw(1)'],
  *check({ sections, resolved }) {
    const reach = isForDevelopment(resolved) ? reachOf(resolved) : '';
    if (reach === undefined) return;
    for (const { domain, localPart, mailbox, path } of writtenMailboxes(sections)) {
      if (!('plain' in mailbox.password)) continue;
      yield {
        message: `The password of ${localPart}@${domain} stands here in the clear${reach}`,
        path: [...path, 'password', 'plain'],
        ...(reach !== '' && { help: `Publish on loopback only, or write a hash: ${rule.help}` }),
      };
    }
  },
  explain: (value, path) => {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    if (/^\{[A-Z0-9-]+\}/i.test(String(value))) {
      return {
        message: `\`${formatPath(path)}\` is a hash without the word \`hash\``,
        why: 'Bare text would be read as the password itself.',
        help: 'Write it as `{ hash: "…" }`, in quotes.',
      };
    }
    return { message: `\`${formatPath(path)}\` is a password in the clear` };
  },
};

/** Where other machines can use a development password; undefined where they cannot. */
function reachOf(resolved: ResolvedSpec): string | undefined {
  const service = publishedServices(resolved).find(({ name }) => name !== 'smtp');
  return service && `, and ${service.name} is published on ${placeText(service.publish)}`;
}
