import type { Control } from '../control.ts';
import { reply } from '../expectation.ts';
import { submissionServices } from '../shapes/submission-services.ts';

/** Submission answers under TLS: what is refused afterwards is refused, and not out of order. */
export const submissionGreets: Control = {
  id: 'submission-greets',
  title: 'Submission answers EHLO under TLS',
  requires: ['submission', 'logins'],
  budgetMs: 10_000,
  accept: { ehlo: [reply(250)] },
  async run(session) {
    const seen = submissionServices(session.spec).map(async (service) => {
      const smtp = await session.smtp(service, { upTo: 'tls' });
      return session.about(service, await smtp.ehlo());
    });
    return { ehlo: await Promise.all(seen) };
  },
};
