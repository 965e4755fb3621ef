import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const dkimTrustedForeignUnsigned: Check = defineCheck({
  id: 'dkim/trusted-foreign-unsigned',
  title: 'Mail from a trusted network that names another site, or a subdomain of ours, in From is not signed',
  level: 'must',
  clauses: [{ rfc: 6376, section: '2.2' }, { source: 'opendkim.conf(5) SigningTable' }],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim', 'trusted-networks'],
  unless: ({ senders }) =>
    senders.kind === 'domains' ? 'mail.yaml names whose mail may be sent: such mail is refused' : undefined,
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: { signatures: [fact(0)], missing: [fact(0)] },
  async run(session) {
    const ours = session.spec.domains.find(({ dkim }) => dkim !== undefined)?.name ?? '';
    const authors = [
      session.stranger,
      `application@sub.${ours}`,
      `application@x${ours}`,
      `${ours}@elsewhere.example`,
    ];
    for (const author of authors) {
      const message = session.message({ headers: { From: `<${author}>` } });
      await session.deliver({ to: session.remote(), message, vantage: 'inside' });
    }
    const arrived = await session.exchangers.waitFor(authors.length);
    const signatures = arrived.map(async ({ raw }) =>
      session.fact((await session.dkim(raw)).length, 'signatures'),
    );
    return {
      signatures: await Promise.all(signatures),
      missing: session.fact(authors.length - arrived.length, 'messages that did not arrive'),
    };
  },
});
