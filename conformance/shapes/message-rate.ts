import type { Check } from '../check.ts';
import { defineCheck } from '../check.ts';
import { reply } from '../expectation.ts';
import type { Session } from '../session.ts';
import type { Smtp } from '../wire/clients.ts';

/** What differs between the services of which a message rate is observed. */
export interface MessageRate {
  readonly id: string;
  readonly title: string;
  readonly service: 'smtp' | 'submission' | 'submissions';
  /** A connection from the address on which MAIL is taken. */
  readonly connect: (session: Session, from: string) => Promise<Smtp>;
  readonly sender: (session: Session) => string;
}

/** One address begins exactly as many messages as declared, is refused one more, and another address is not affected. */
export function messageRate(it: MessageRate): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'must',
    clauses: [{ source: 'postconf(5) smtpd_client_message_rate_limit' }],
    promise: ['limits', 'messagesPerMinute'],
    requires:
      it.service === 'smtp' ? ['smtp-inbound', 'rate-limits'] : [it.service, 'rate-limits', 'mailboxes'],
    unless: ({ limits }) =>
      limits.messagesPerMinute === undefined ? 'mail.yaml sets no message rate' : undefined,
    vantage: 'outside',
    controls: [],
    budgetMs: 15_000,
    accept: {
      within: [reply(250, '2.1.0')],
      beyond: [reply(450, '4.7.1')],
      innocent: [reply(250, '2.1.0')],
    },
    async run(session) {
      const smtp = await it.connect(session, await session.freshAddress());
      const from = it.sender(session);
      const within = [];
      for (let n = 1; n <= (session.spec.limits.messagesPerMinute ?? 0); n += 1) {
        within.push(session.about(`message ${n}`, await smtp.mail(from)));
        await smtp.command('RSET');
      }
      const beyond = await smtp.mail(from);
      const other = await it.connect(session, await session.freshAddress());
      return { within, beyond, innocent: await other.mail(from) };
    },
  });
}
