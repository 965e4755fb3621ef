import type { SpecPath } from '../../../schema/spec-path.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';

/** Two mailboxes or aliases for one address. */
export const rule: Rule = {
  id: 'address/duplicate',
  title: 'An address that is declared twice',
  severity: 'error',
  why: 'Case makes no difference in addresses here, and an alias goes before a mailbox: one of the two would never get any mail.',
  help: 'Keep one of them. To keep a copy in the mailbox while forwarding, name the mailbox among the targets of its alias.',
  clauses: ['RFC 5321 section 2.4', 'postconf(5) virtual_alias_maps'],
  *check(context) {
    yield* sameInAnotherCase(context);
    yield* mailboxBehindAlias(context);
  },
};

function* sameInAnotherCase({ sections }: RuleContext): Generator<Finding> {
  for (const [domain, { mailboxes = {}, aliases = {} }] of Object.entries(sections.domains ?? {})) {
    for (const [kind, map] of [
      ['mailboxes', mailboxes],
      ['aliases', aliases],
    ] as const) {
      const first = new Map<string, string>();
      for (const localPart of Object.keys(map)) {
        const earlier = first.get(localPart.toLowerCase());
        first.set(localPart.toLowerCase(), earlier ?? localPart);
        if (earlier === undefined) continue;
        yield duplicate(
          `${localPart}@${domain}`,
          ['domains', domain, kind, localPart],
          ['domains', domain, kind, earlier],
        );
      }
    }
  }
}

/** An alias of a mailbox's address takes all of its mail, unless the mailbox is among the targets. */
function* mailboxBehindAlias({ sections }: RuleContext): Generator<Finding> {
  const { mailboxes, aliases } = directoryOf(sections);
  for (const { address, path, targets } of aliases) {
    if (!mailboxes.has(address) || targets.some((target) => target.address === address)) continue;
    const written = mailboxes.get(address) ?? '';
    yield duplicate(address, path, ['domains', String(path[1]), 'mailboxes', written]);
  }
}

function duplicate(address: string, path: SpecPath, earlier: SpecPath): Finding {
  return {
    message: `${address} is declared twice`,
    path,
    part: 'key',
    related: [{ message: 'the other one', path: earlier }],
  };
}
