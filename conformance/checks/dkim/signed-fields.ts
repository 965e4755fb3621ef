import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { noWayToSubmit, submittedMail } from '../../shapes/submitted-mail.ts';

/** What RFC 6376 section 5.4.1 names as the core of a message, and From again for a field that is not there (5.4.2). */
const present = [
  'cc',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'reply-to',
  'subject',
  'to',
];

export const dkimSignedFields: Check = defineCheck({
  id: 'dkim/signed-fields',
  title: 'The signature covers every field that says who wrote what to whom, and no field that relays add',
  level: 'should',
  clauses: [
    { rfc: 6376, section: '5.4' },
    { rfc: 6376, section: '5.4.1' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: [],
  budgetMs: 15_000,
  accept: { uncovered: [fact('')], trace: [fact('')] },
  async run(session) {
    const { raw } = await submittedMail(session, {
      headers: {
        Cc: '<cc@elsewhere.example>',
        'Reply-To': '<answers@elsewhere.example>',
        'In-Reply-To': '<1@elsewhere.example>',
        References: '<1@elsewhere.example>',
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=us-ascii',
      },
    });
    const signed = (await session.dkim(raw))[0]?.signed ?? [];
    return {
      uncovered: session.fact(
        present.filter((name) => !signed.includes(name)),
        `not covered by h=${signed.join(':')}`,
      ),
      trace: session.fact(
        signed.filter((name) => ['received', 'return-path', 'comments', 'keywords'].includes(name)),
        'covered although relays change it',
      ),
    };
  },
});
