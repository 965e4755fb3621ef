import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionOwnNameForColleague: Check = neverSigned({
  id: 'submission/own-name-for-colleague',
  title: 'Mail is never signed that shows the login as the name or in a comment beside a colleague in From',
  clauses: [{ rfc: 5322, section: '3.4' }],
  unless: noColleague,
  tricks: (session) => {
    const own = session.person().address;
    const other = colleague(session).address;
    return [`"${own}" <${other}>`, `(${own}) ${other}`, `<${other}> (${own})`].map((From) => ({
      headers: { From },
    }));
  },
  unreadable: (session) => [
    { headers: { From: `${session.person().address} <${colleague(session).address}>` } },
  ],
});
