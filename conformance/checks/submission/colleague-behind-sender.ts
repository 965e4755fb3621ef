import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionColleagueBehindSender: Check = neverSigned({
  id: 'submission/colleague-behind-sender',
  title: 'Sender or Resent-From fields of the login do not get a colleague in From signed',
  clauses: [{ rfc: 5322, section: '3.6.2' }],
  unless: noColleague,
  tricks: (session) => {
    const own = `<${session.person().address}>`;
    const From = `<${colleague(session).address}>`;
    return [
      { headers: { From, Sender: own } },
      { headers: { From, 'Resent-From': own, 'Resent-Sender': own } },
    ];
  },
});
