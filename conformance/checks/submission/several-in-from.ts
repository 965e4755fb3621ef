import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionSeveralInFrom: Check = neverSigned({
  id: 'submission/several-in-from',
  title: 'Mail whose From names a colleague besides oneself, or in a group, is never signed',
  clauses: [
    { rfc: 5322, section: '3.6.2' },
    { rfc: 6854, section: '2.1' },
  ],
  unless: noColleague,
  tricks: (session) => {
    const own = session.person().address;
    const other = colleague(session).address;
    return [`<${own}>, <${other}>`, `<${other}>, <${own}>`, `all: <${own}>, <${other}>;`].map((From) => ({
      headers: { From },
    }));
  },
});
