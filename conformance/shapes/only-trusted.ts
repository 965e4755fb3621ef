import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, isTaken, reply } from '../expectation.ts';
import type { SmtpService } from '../session.ts';
import type { Family, Vantage } from '../vantage.ts';
import { unlessOnlyTrusted } from './unless-only-trusted.ts';

/** What differs between the checks that only trusted networks send. */
export interface OnlyTrusted {
  readonly id: string;
  readonly title: string;
  readonly vantage: Vantage;
  readonly family?: Family;
  readonly unless?: (spec: ResolvedSpec) => string | undefined;
}

/** On every port, no sender lets a client in no trusted network begin a message. */
export function onlyTrusted(it: OnlyTrusted): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'must',
    clauses: [
      { rfc: 6409, section: '3.3' },
      { rfc: 2505, section: '2.1' },
    ],
    promise: ['trusted'],
    requires: ['trusted-networks'],
    unless: (spec) => unlessOnlyTrusted(spec) ?? it.unless?.(spec),
    vantage: it.vantage,
    ...(it.family === undefined ? {} : { family: it.family }),
    controls: [],
    budgetMs: 20_000,
    // A sender that nobody may use is refused in the words for that.
    accept: { refused: [reply(554, '5.7.1'), reply(553, '5.7.1')], arrived: [fact(0)] },
    async run(session) {
      const refused = [];
      for (const { name } of session.spec.services) {
        const smtp = await session.smtp(name as SmtpService, { upTo: 'tls' });
        for (const from of [session.sender, session.stranger, '']) {
          const sender = await smtp.mail(from);
          const taken = isTaken(sender);
          const seen = taken ? await smtp.rcpt(session.remote()) : sender;
          refused.push(session.about(`${name}: MAIL FROM:<${from}>`, seen));
          if (taken) await session.follow(smtp);
          await smtp.command('RSET');
        }
      }
      const arrived = await session.exchangers.messagesFor();
      return { refused, arrived: session.fact(arrived.length, 'messages at the exchangers') };
    },
  });
}
