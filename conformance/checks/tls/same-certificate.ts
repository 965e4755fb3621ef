import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { servedCertificates } from '../../shapes/served-certificates.ts';

export const tlsSameCertificate: Check = defineCheck({
  id: 'tls/same-certificate',
  title: 'Every service shows the same certificate',
  level: 'must',
  clauses: [{ rfc: 7817, section: '3' }],
  promise: ['tls', 'certificate', 'directory'],
  requires: [],
  unless: ({ services, tls }) =>
    tls.inbound === 'none' && services.every(({ name }) => name === 'smtp')
      ? 'mail.yaml offers no TLS'
      : undefined,
  vantage: 'clients',
  controls: [],
  budgetMs: 10_000,
  accept: { certificates: [fact(1)] },
  async run(session) {
    const served = await servedCertificates(session);
    return { certificates: session.fact(new Set(served.values()).size, 'different certificates') };
  },
});
