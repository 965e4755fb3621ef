import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayLookAlikeDomain: Check = refusedRecipient({
  id: 'relay/look-alike-domain',
  title: 'A domain that only begins or ends like one of ours is not ours',
  clauses: [{ rfc: 2505, section: '2.1' }, { source: 'postconf(5) parent_domain_matches_subdomains' }],
  to: (session) => {
    const { domain } = session.person();
    return [`sub.${domain}`, `x${domain}`, `${domain}x`, `${domain}.invalid`].map(
      (site) => `${session.token}@${site}`,
    );
  },
  accept: [reply(554, '5.7.1')],
});
