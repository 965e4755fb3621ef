import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, isTaken, reply } from '../../expectation.ts';

export const senderOwnDomain: Check = defineCheck({
  id: 'sender/own-domain',
  title:
    'A stranger may not use a sender of a domain whose SPF record says that only this server sends for it',
  level: 'policy',
  clauses: [{ rfc: 7208, section: '8.4' }, { source: 'access(5)' }],
  promise: (spec) => ['domains', strict(spec)?.name ?? '', 'spf'],
  requires: ['smtp-inbound', 'mailboxes'],
  unless: (spec) =>
    strict(spec) === undefined ? 'every SPF record of mail.yaml lets others send as well' : undefined,
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { recipient: [reply(553, '5.7.1')], delivered: [fact(0)] },
  async run(session) {
    const person = session.person();
    const domain = strict(session.spec)?.name ?? '';
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const recipient = [];
    for (const from of [person.address, `nobody@${domain}`, `CEO@${domain.toUpperCase()}`]) {
      if (!from.toLowerCase().endsWith(`@${domain}`)) continue;
      await smtp.mail(from);
      const seen = await smtp.rcpt(person.address);
      recipient.push(session.about(`RCPT after MAIL FROM:<${from}>`, seen));
      if (isTaken(seen)) await session.follow(smtp);
      await smtp.command('RSET');
    }
    const delivered = await session.received(0);
    return { recipient, delivered: session.fact(delivered?.length ?? 0, 'messages in the mailbox') };
  },
});

/** A domain for which nobody else may send. */
function strict({ domains }: ResolvedSpec): ResolvedDomain | undefined {
  return domains.find(({ spf }) => spf.others === 'fail' && spf.include.length === 0);
}
