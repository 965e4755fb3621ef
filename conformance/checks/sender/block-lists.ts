import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';

export const senderBlockLists: Check = defineCheck({
  id: 'sender/block-lists',
  title:
    'A client that a block list names is refused; one about which the list only complains that it was asked wrongly is not',
  level: 'policy',
  clauses: [
    { rfc: 5782, section: '2.1' },
    { rfc: 6471, section: '3.3' },
    { source: 'postconf(5) reject_rbl_client' },
  ],
  promise: ['dnsbl'],
  requires: ['smtp-inbound', 'mailboxes'],
  unless: ({ dnsbl }) => (dnsbl.length === 0 ? 'mail.yaml names no block list' : undefined),
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 30_000,
  accept: {
    listed: [reply(554, '5.7.1')],
    // Spamhaus: an open resolver asked, the zone is misspelled, too many queries.
    complaint: [reply(250)],
    unlisted: [reply(250)],
  },
  async run(session) {
    const attempt = async (about: string, answer?: 'listed' | string): Promise<Observation> => {
      const from = await session.freshAddress();
      if (answer !== undefined)
        await session.listInBlockLists(from, answer === 'listed' ? undefined : answer);
      const smtp = await session.smtp('smtp', { upTo: 'ehlo', from });
      await smtp.mail(session.stranger);
      return session.about(about, await smtp.rcpt(session.person().address));
    };
    return {
      listed: await attempt('RCPT from an address that the lists name', 'listed'),
      complaint: [
        await attempt('RCPT while the lists answer 127.255.255.252', '127.255.255.252'),
        await attempt('RCPT while the lists answer 127.255.255.254', '127.255.255.254'),
        await attempt('RCPT while the lists answer 127.255.255.255', '127.255.255.255'),
      ],
      unlisted: await attempt('RCPT from an address that no list names'),
    };
  },
});
