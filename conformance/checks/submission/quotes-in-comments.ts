import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionQuotesInComments: Check = neverSigned({
  id: 'submission/quotes-in-comments',
  title: 'Mail is refused whose From hides a colleague between quotes in comments, or comments in quotes',
  clauses: [
    { rfc: 5322, section: '3.2.2' },
    { rfc: 5322, section: '3.2.4' },
  ],
  unless: noColleague,
  unreadable: (session) => {
    const own = session.person().address;
    const other = colleague(session).address;
    return [
      `(") <${other}> (") <${own}>`,
      `"(" <${other}> ")" <${own}>`,
      `(") ${other} (") <${own}>`,
      `"\\" <${other}> "\\" <${own}>`,
    ].map((From) => ({ headers: { From } }));
  },
});
