import type { Check } from '../../check.ts';
import { acceptedSenders } from '../../shapes/accepted-senders.ts';

export const submissionSenderSpellings: Check = acceptedSenders({
  id: 'submission/sender-spellings',
  title: 'A login may write its own address in capitals or with a quoted local part',
  clauses: [
    { rfc: 5321, section: '2.4' },
    { rfc: 5321, section: '4.1.2' },
  ],
  from: (session) => {
    const { localPart, domain } = session.person();
    return [
      `${localPart}@${domain.toUpperCase()}`,
      `${localPart.toUpperCase()}@${domain}`,
      `"${localPart}"@${domain}`,
    ];
  },
});
