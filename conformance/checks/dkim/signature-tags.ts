import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact } from '../../expectation.ts';
import { noWayToSubmit, submittedMail } from '../../shapes/submitted-mail.ts';

export const dkimSignatureTags: Check = defineCheck({
  id: 'dkim/signature-tags',
  title:
    'The signature is rsa-sha256, relaxed about fields only, covers the whole body, and tells when it was made',
  level: 'must',
  clauses: [
    { rfc: 6376, section: '3.5' },
    { rfc: 8301, section: '3.1' },
    { rfc: 6376, section: '8.2' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: [],
  budgetMs: 15_000,
  accept: {
    version: [fact('1')],
    algorithm: [fact('rsa-sha256')],
    canonicalization: [fact('relaxed/simple')],
    bodyLength: [fact('none')],
    // The clocks of host and containers are one; two minutes leave room for a stalled machine.
    age: [between(-5, 120)],
  },
  async run(session) {
    const { raw } = await submittedMail(session);
    const tags = (await session.dkim(raw))[0]?.tags ?? {};
    const now = Math.floor(Date.now() / 1000);
    return {
      version: session.fact(tags['v'] ?? 'none', 'v='),
      algorithm: session.fact(tags['a'] ?? 'none', 'a='),
      canonicalization: session.fact(tags['c'] ?? 'none', 'c='),
      bodyLength: session.fact(tags['l'] ?? 'none', 'l='),
      age: session.fact(now - Number(tags['t'] ?? 0), 'seconds since t='),
    };
  },
});
