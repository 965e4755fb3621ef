import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { declaredSignatures, signatureFact } from '../../shapes/signature-facts.ts';

export const dkimSubmissionsSigned: Check = defineCheck({
  id: 'dkim/submissions-signed',
  title: 'Mail of each domain through submission with implicit TLS is signed as declared and verifies',
  level: 'must',
  clauses: [{ rfc: 6376, section: '5' }],
  promise: ['services', 'submissions'],
  requires: ['dkim', 'submissions', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: (spec) => ({ signature: declaredSignatures(spec), missing: [fact(0)] }),
  async run(session) {
    const signers = session.spec.domains
      .filter(({ dkim }) => dkim !== undefined)
      .flatMap(({ name }) => session.people.find(({ domain }) => domain === name) ?? []);
    for (const person of signers) {
      const smtp = await session.submit(person, { service: 'submissions' });
      await smtp.mail(person.address);
      await smtp.rcpt(session.remote());
      await smtp.data(session.message({ headers: { From: `<${person.address}>` } }));
    }
    const arrived = await session.exchangers.waitFor(signers.length);
    const signature = signers.map(({ domain }) =>
      signatureFact(
        session,
        domain,
        arrived.find(({ from }) => from.endsWith(`@${domain}`)),
      ),
    );
    return {
      signature: await Promise.all(signature),
      missing: session.fact(signers.length - arrived.length, 'messages that did not arrive'),
    };
  },
});
