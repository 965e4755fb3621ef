import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const outboundUnknownRecipient: Check = defineCheck({
  id: 'outbound/unknown-recipient',
  title: 'An address of an alias domain that does not exist is refused at once, and so is the server itself',
  level: 'must',
  clauses: [{ rfc: 5321, section: '3.6.2' }, { source: 'postconf(5) reject_unlisted_recipient' }],
  promise: ['domains'],
  requires: ['aliases', 'trusted-networks'],
  unless: ({ features, domains }) => {
    if (features.has('mailboxes')) return 'mail for the domains is kept';
    return domains.some(({ here, catchAll }) => here && catchAll.length === 0)
      ? undefined
      : 'every domain of mail.yaml has a catch-all';
  },
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: {
    unknown: [reply(550, '5.1.1')],
    local: [reply(504, '5.5.2'), reply(550, '5.1.1')],
    arrived: [fact(0)],
  },
  async run(session) {
    const domains = session.spec.domains.filter(({ here, catchAll }) => here && catchAll.length === 0);
    const smtp = await session.trusted();
    await smtp.mail(session.sender);
    const unknown = [];
    for (const { name } of domains) {
      const to = `nobody.${session.token}@${name}`;
      unknown.push(session.about(`RCPT TO:<${to}>`, await smtp.rcpt(to)));
    }
    const local = [];
    for (const to of [`root.${session.token}@localhost`, `root.${session.token}@[127.0.0.1]`]) {
      local.push(session.about(`RCPT TO:<${to}>`, await smtp.rcpt(to)));
    }
    await session.follow(smtp);
    const arrived = await session.exchangers.settled();
    return { unknown, local, arrived: session.fact(arrived.length, 'messages at the exchangers') };
  },
});
