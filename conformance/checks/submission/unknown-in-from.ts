import type { Check } from '../../check.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionUnknownInFrom: Check = neverSigned({
  id: 'submission/unknown-in-from',
  title: 'Mail that names an unknown address of our domain in From is never signed',
  clauses: [{ rfc: 6376, section: '2.2' }],
  tricks: (session) => {
    const { localPart, domain } = session.person();
    return [`ceo@${domain}`, `${localPart}+tag@${domain}`, `x${localPart}@${domain}`].map((from) => ({
      headers: { From: `<${from}>` },
    }));
  },
});
