import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionColleagueInFrom: Check = neverSigned({
  id: 'submission/colleague-in-from',
  title: 'Mail that names a colleague in From is never signed',
  clauses: [{ rfc: 6376, section: '2.2' }],
  unless: noColleague,
  tricks: (session) => [{ headers: { From: `<${colleague(session).address}>` } }],
});
