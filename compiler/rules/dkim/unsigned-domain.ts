import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { Finding, Rule } from '../rule.ts';
import { isForDevelopment } from '../support/for-development.ts';

/** A domain with mailboxes, or one that `outbound` sends for, whose mail goes out unsigned without mail.yaml saying so by name. */
export const rule: Rule = {
  id: 'dkim/unsigned-domain',
  title: 'A domain whose mail is not signed',
  severity: 'error',
  why: 'Large providers refuse unsigned mail or take it for spam, and DMARC then rests on SPF alone, which forwarding breaks.',
  help: 'Make a key with `mailc keygen` and declare it, such as `dkim: { selectors: { mail: { key: { secret: dkim-example.com-mail } } } }`, or say why the domain goes without: `unsigned: another server signs`.',
  clauses: ['RFC 6376', 'RFC 7489 section 3.1'],
  *check({ sections, resolved }): Generator<Finding> {
    for (const [name, { mailboxes, dkim, unsigned }] of Object.entries(sections.domains ?? {})) {
      if (dkim !== undefined && unsigned !== undefined) {
        yield {
          message: `${name} declares DKIM keys and says that it is not signed`,
          path: ['domains', name, 'unsigned'],
          help: 'Keep one of the two.',
          related: [{ message: 'the keys', path: ['domains', name, 'dkim'] }],
        };
      }
      if (isForDevelopment(resolved)) continue;
      if (dkim !== undefined || unsigned !== undefined) continue;
      if (!signsAll(resolved) && Object.keys(mailboxes ?? {}).length === 0) continue;
      yield {
        message: `Mail from ${name} would not be signed`,
        path: ['domains', name],
        part: 'key',
      };
    }
    if (signsAll(resolved)) yield* undeclared(sections);
  },
};

const signsAll = ({ base }: ResolvedSpec): boolean => base === 'outbound';

/** Sender domains that stand under `senders` alone, where no key can be declared. */
function* undeclared({ domains = {}, senders }: Sections): Generator<Finding> {
  const declared = new Set(Object.keys(domains).map((name) => name.toLowerCase()));
  for (const [index, name] of (senders?.domains ?? []).entries()) {
    if (declared.has(name.toLowerCase())) continue;
    yield {
      message: `Mail from ${name} would not be signed`,
      path: ['senders', 'domains', index],
      help: `Declare ${name} with a key under \`dkim\`, or with the reason why it goes without: \`domains: { ${name}: { unsigned: another server signs } }\`.`,
    };
  }
}
