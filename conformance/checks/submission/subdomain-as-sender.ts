import type { Check } from '../../check.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionSubdomainAsSender: Check = refusedSender({
  id: 'submission/subdomain-as-sender',
  title: 'A login may not send under an address of a subdomain of ours',
  clauses: [{ source: 'postconf(5) parent_domain_matches_subdomains' }],
  from: (session) => `${session.person().localPart}@sub.${session.person().domain}`,
});
