import type { Check } from '../../check.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionStrangerInFrom: Check = neverSigned({
  id: 'submission/stranger-in-from',
  title: 'Mail that names somebody of another site in From is never signed',
  clauses: [{ rfc: 6376, section: '2.2' }],
  tricks: (session) => [{ headers: { From: `<${session.stranger}>` } }],
});
