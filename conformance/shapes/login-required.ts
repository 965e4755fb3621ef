import type { Check } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, isTaken, reply } from '../expectation.ts';
import type { SmtpService } from '../session.ts';
import type { Vantage } from '../vantage.ts';

/** What differs between the checks that a submission service takes nothing without a login. */
export interface LoginRequired {
  readonly id: string;
  readonly title: string;
  readonly service: Exclude<SmtpService, 'smtp'>;
  readonly vantage: Vantage;
}

/**
 * Under TLS but not logged in, MAIL is refused whoever stands as the sender, no recipient is taken, neither at another
 * site nor of ours, and nothing arrives.
 */
export function loginRequired(it: LoginRequired): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'must',
    clauses: [{ rfc: 6409, section: '4.3' }],
    promise: ['auth'],
    requires: [it.service, 'logins'],
    vantage: it.vantage,
    controls: ['submission-works'],
    budgetMs: 15_000,
    accept: {
      // 553 for the null sender, which is nobody's.
      sender: [reply(530, '5.7.0'), reply(553, '5.7.1')],
      recipient: [reply(503, '5.5.1')],
      delivered: [fact(0)],
      relayed: [fact(0)],
    },
    // Many servers wait with their refusal for the recipient: in the end nobody's mail is taken either.
    foreign: { basis: { sender: 'mailc' } },
    async run(session) {
      const person = session.person();
      const smtp = await session.smtp(it.service, { upTo: 'tls' });
      const sender = [];
      const recipient = [];
      for (const from of [session.stranger, person.address, '']) {
        sender.push(await smtp.mail(from));
        const taken = [await smtp.rcpt(session.remote()), await smtp.rcpt(person.address)];
        if (taken.some(isTaken)) await session.follow(smtp);
        recipient.push(...taken);
        await smtp.command('RSET');
      }
      const [delivered, relayed] = await Promise.all([session.received(0), session.exchangers.settled()]);
      return {
        sender,
        recipient,
        delivered: session.fact(delivered?.length ?? 0, 'messages in the mailbox'),
        relayed: session.fact(relayed.length, 'messages at the exchangers'),
      };
    },
  });
}
