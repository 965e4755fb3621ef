import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { servedCertificates } from '../../shapes/served-certificates.ts';
import { unlessMounted } from '../../shapes/unless-mounted.ts';

export const tlsOwnCertificateKept: Check = defineCheck({
  id: 'tls/own-certificate-kept',
  title:
    'A certificate that was made here is the same on every service after Postfix, which made it, was made anew',
  level: 'must',
  clauses: [{ source: 'mailc: a certificate of its own is kept on a volume' }],
  promise: ['tls', 'certificate', 'selfSigned'],
  requires: [],
  unless: unlessMounted,
  vantage: 'clients',
  controls: [],
  disturbs: true,
  budgetMs: 60_000,
  accept: { before: [fact(1)], changed: [fact('')], arrived: [fact(1)] },
  async run(session) {
    const { project } = session;
    const before = new Set((await servedCertificates(session)).values());
    const daemons = project.daemons.filter((daemon) => daemon !== 'opendkim');
    // All of them are down at the same time: memory that they share is gone then.
    for (const daemon of daemons) await project.stop(daemon);
    await project.recreate('postfix');
    for (const daemon of daemons) await project.start(daemon);
    await project.answers();
    const after = [...(await servedCertificates(session))];
    await session.deliver({ to: session.recipient.address });
    const arrived = await session.recipient.waitFor();
    return {
      before: session.fact(before.size, 'different certificates before'),
      changed: session.fact(
        after.filter(([, shown]) => !before.has(shown)).map(([service]) => service),
        'services with another certificate',
      ),
      arrived: session.fact(arrived.length, 'messages afterwards'),
    };
  },
});
