import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { recipientGroups } from '../../shapes/recipient-groups.ts';

export const smtpHundredRecipients: Check = defineCheck({
  id: 'smtp/hundred-recipients',
  title: 'A message may have a hundred recipients',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.5.3.1.8' }],
  promise: ['limits', 'recipientsPerMessage'],
  requires: [],
  unless: ({ limits }) =>
    (limits.recipientsPerMinute ?? 100) < 100
      ? 'mail.yaml allows fewer recipients than that in a minute'
      : undefined,
  vantage: 'entry',
  controls: [],
  budgetMs: 15_000,
  accept: { recipient: [reply(250, '2.1.5')], message: [reply(250, '2.0.0')], delivered: [fact(1)] },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    const recipient = await recipientGroups(smtp, to.address, 100);
    const message = await smtp.data(session.message());
    const delivered = await to.waitFor();
    return { recipient, message, delivered: session.fact(delivered.length, 'messages that arrived') };
  },
});
