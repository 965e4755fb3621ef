import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { entryService, needsTls } from '../../entry.ts';
import { fact } from '../../expectation.ts';

export const smtpExtensions: Check = defineCheck({
  id: 'smtp/extensions',
  title:
    'EHLO on port 25 offers what mail.yaml means to offer, and nothing else: no AUTH, ETRN, VRFY, XCLIENT, BDAT',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 1870, section: '4' },
    { source: 'postconf(5) smtpd_discard_ehlo_keywords' },
  ],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 5_000,
  accept: (spec) => ({
    offered: [
      fact(
        [
          '8BITMIME',
          'DSN',
          'ENHANCEDSTATUSCODES',
          'PIPELINING',
          'SIZE',
          ...(offersStartTls(spec) ? ['STARTTLS'] : []),
        ].join(' '),
      ),
    ],
    size: [fact(String(spec.limits.messageSizeBytes))],
  }),
  foreign: { basis: { offered: 'mailc', size: 'mail.yaml' } },
  async run(session) {
    const smtp = await session.entry();
    return {
      offered: session.fact([...smtp.extensions.keys()].sort(), 'keywords of the EHLO reply'),
      size: session.fact(smtp.extensions.get('SIZE') ?? '', 'parameter of SIZE'),
    };
  },
});

/** Whether STARTTLS is still to be offered when the service is ready for mail. */
function offersStartTls(spec: ResolvedSpec): boolean {
  const service = entryService(spec);
  if (service === undefined || needsTls(service, spec)) return false;
  return service === 'submission' || spec.tls.inbound !== 'none';
}
