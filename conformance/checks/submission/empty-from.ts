import type { Check } from '../../check.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionEmptyFrom: Check = neverSigned({
  id: 'submission/empty-from',
  title: 'Mail whose From has no address is refused, and a name alone is not signed',
  clauses: [
    { rfc: 5322, section: '3.6.2' },
    { rfc: 6854, section: '2.1' },
  ],
  tricks: () => [{ headers: { From: 'nobody' } }],
  unreadable: () => ['<>', 'nobody:;', '(nobody)', ''].map((From) => ({ headers: { From } })),
});
