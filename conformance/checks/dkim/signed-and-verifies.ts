import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const dkimSignedAndVerifies: Check = defineCheck({
  id: 'dkim/signed-and-verifies',
  title: 'Submitted mail of each domain is signed once, as declared, and verifies with the published record',
  level: 'must',
  clauses: [
    { rfc: 6376, section: '5' },
    { rfc: 6376, section: '3.6.2' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim', 'submission', 'mailboxes'],
  vantage: 'outside',
  controls: ['submission-works'],
  budgetMs: 20_000,
  accept: (spec) => ({
    signature: spec.domains.flatMap((domain) =>
      domain.dkim ? [fact(`d=${domain.name} s=${domain.dkim.signWith} pass`)] : [],
    ),
    signatures: [fact(1)],
  }),
  async run(session) {
    const signature = [];
    const signatures = [];
    for (const domain of session.spec.domains.filter((each) => each.dkim)) {
      const person = session.people.find((each) => each.domain === domain.name);
      if (person === undefined) continue;
      await session.deliver({
        as: person,
        from: person.address,
        to: session.remote(),
      });
      const arrived = await session.exchangers.waitFor(signatures.length + 1);
      const message = arrived.find((each) => each.from === person.address);
      const found = message === undefined ? [] : await session.dkim(message.raw);
      signatures.push(session.fact(found.length, `signatures of ${domain.name}`));
      if (found.length === 0)
        signature.push(session.fact(`nothing signed for ${domain.name}`, person.address));
      for (const { tags, result } of found) {
        signature.push(session.fact(`d=${tags['d']} s=${tags['s']} ${result}`, person.address));
      }
    }
    return { signature, signatures };
  },
});
