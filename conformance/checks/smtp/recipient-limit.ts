import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { recipientGroups } from '../../shapes/recipient-groups.ts';

export const smtpRecipientLimit: Check = defineCheck({
  id: 'smtp/recipient-limit',
  title:
    'A message may have as many recipients as declared and not one more, and those that were taken get it',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.5.3.1.10' }, { source: 'postconf(5) smtpd_recipient_limit' }],
  promise: ['limits', 'recipientsPerMessage'],
  requires: [],
  unless: ({ limits }) => {
    if (limits.recipientsPerMessage > MOST_TRIED) return 'a limit of more than 2000 recipients is not tried';
    return (limits.recipientsPerMinute ?? MOST_TRIED) <= limits.recipientsPerMessage
      ? 'the limit of recipients in a minute is reached before'
      : undefined;
  },
  vantage: 'entry',
  controls: [],
  budgetMs: 20_000,
  accept: {
    within: [reply(250, '2.1.5')],
    beyond: [reply(452, '4.5.3')],
    message: [reply(250, '2.0.0')],
    delivered: [fact(1)],
  },
  foreign: {
    basis: { within: 'mail.yaml', beyond: 'mail.yaml', message: 'mail.yaml', delivered: 'mail.yaml' },
  },
  async run(session) {
    const to = session.recipient;
    const limit = session.spec.limits.recipientsPerMessage;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    const within = await recipientGroups(smtp, to.address, limit);
    const beyond = await smtp.rcpt(to.address);
    const message = await smtp.data(session.message());
    const delivered = await to.waitFor();
    return { within, beyond, message, delivered: session.fact(delivered.length, 'messages that arrived') };
  },
});

const MOST_TRIED = 2000;
