import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { fullMailbox, quotaOfSmallest, smallestMailbox, unlessTooLarge } from '../../shapes/full-mailbox.ts';

export const recipientFullBehindAlias: Check = defineCheck({
  id: 'recipient/full-behind-alias',
  title:
    'An address that leads to a full mailbox, through others or among others, is refused as the mailbox is',
  level: 'must',
  clauses: [
    { rfc: 3463, section: '3.3' },
    { rfc: 5321, section: '6.2' },
  ],
  promise: quotaOfSmallest,
  requires: ['smtp-inbound', 'imaps', 'mailboxes', 'quota', 'aliases'],
  unless: (spec) =>
    unlessTooLarge(spec) ??
    (leading(spec).length === 0 ? 'no alias leads to the mailbox with the smallest quota' : undefined),
  vantage: 'outside',
  controls: ['smtp-delivers'],
  disturbs: true,
  budgetMs: 30_000,
  accept: { small: [reply(250, '2.1.5')], large: [reply(452, '4.2.2')], reports: [fact(0)] },
  run: (session) =>
    fullMailbox(session, async ({ declared }) => {
      const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
      const small = [];
      const large = [];
      for (const address of leading(session.spec).slice(0, 5)) {
        await smtp.mail(session.stranger, 'SIZE=1000');
        small.push(session.about(`to ${address}, which fits`, await smtp.rcpt(address)));
        await smtp.command('RSET');
        await smtp.mail(session.stranger, declared);
        large.push(session.about(`to ${address}, which does not fit`, await smtp.rcpt(address)));
        await smtp.command('RSET');
      }
      const reports = await session.exchangers.settled();
      return { small, large, reports: session.fact(reports.length, 'reports to the sender') };
    }),
});

/** Aliases that lead to the smallest mailbox, those that do so through others last. */
function leading(spec: ResolvedSpec): readonly string[] {
  const small = smallestMailbox(spec);
  const aliases = spec.domains.flatMap((domain) => domain.aliases);
  const found = new Set(small === undefined ? [] : [small.address]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { address, targets } of aliases)
      if (targets.some((target) => found.has(target))) found.add(address);
  }
  return [...found].filter((address) => address !== small?.address);
}
