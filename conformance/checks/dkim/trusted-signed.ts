import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { declaredSignatures, signatureFact } from '../../shapes/signature-facts.ts';

export const dkimTrustedSigned: Check = defineCheck({
  id: 'dkim/trusted-signed',
  title: 'Mail of each domain from a trusted network is signed as declared and verifies',
  level: 'must',
  clauses: [{ rfc: 6376, section: '5' }],
  promise: ['trusted'],
  requires: ['dkim', 'trusted-networks'],
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: (spec) => ({ signature: declaredSignatures(spec), missing: [fact(0)] }),
  async run(session) {
    const domains = session.spec.domains.filter(({ dkim }) => dkim !== undefined);
    for (const { name } of domains) {
      const from = `application@${name}`;
      const message = session.message({ headers: { From: `<${from}>` } });
      await session.deliver({ from, to: session.remote(), message, vantage: 'inside' });
    }
    const arrived = await session.exchangers.waitFor(domains.length);
    const signature = domains.map(({ name: domain }) =>
      signatureFact(
        session,
        domain,
        arrived.find(({ from }) => from.endsWith(`@${domain}`)),
      ),
    );
    return {
      signature: await Promise.all(signature),
      missing: session.fact(domains.length - arrived.length, 'messages that did not arrive'),
    };
  },
});
