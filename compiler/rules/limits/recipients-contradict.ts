import type { Rule } from '../rule.ts';

/** A rate of recipients that is below what one message may have. */
export const rule: Rule = {
  id: 'limits/recipients-contradict',
  title: 'Fewer recipients in a minute than one message may have',
  severity: 'warning',
  why: 'A message with as many recipients as it may have could never be handed in at once: Postfix puts the rest off in the middle of it.',
  help: 'Raise `limits.recipientsPerMinute` above `limits.recipientsPerMessage`, or leave it out.',
  clauses: ['postconf(5) smtpd_client_recipient_rate_limit', 'RFC 5321 section 4.5.3.1.8'],
  *check({ resolved: { limits } }) {
    const { recipientsPerMinute: rate, recipientsPerMessage: most } = limits;
    if (rate === undefined || rate >= most) return;
    yield {
      message: `A client may name ${rate} recipients in a minute, and one message may have ${most}`,
      path: ['limits', 'recipientsPerMinute'],
      help: `Write ${most} or more at \`limits.recipientsPerMinute\`, such as \`${most}\`, or leave it out.`,
    };
  },
};
