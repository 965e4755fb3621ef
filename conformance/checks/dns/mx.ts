import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const dnsMx: Check = defineCheck({
  id: 'dns/mx',
  title: 'Every domain has one MX record, which names the host',
  level: 'must',
  clauses: [{ rfc: 5321, section: '5.1' }],
  promise: ['hostname'],
  requires: ['smtp-inbound'],
  vantage: 'outside',
  controls: [],
  budgetMs: 5_000,
  accept: (spec) => ({ exchangers: [fact(spec.hostname)] }),
  async run(session) {
    const exchangers = session.spec.domains.map(async ({ name }) => {
      const hosts = (await session.dns(name, 'MX')).map((record) => record.split(' ').at(-1) ?? '');
      return session.fact(
        hosts.map((host) => host.replace(/\.$/, '')),
        `MX of ${name}`,
      );
    });
    return { exchangers: await Promise.all(exchangers) };
  },
});
