import type { Check } from '../../check.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionEmptyFrom: Check = neverSigned({
  id: 'submission/empty-from',
  title: 'Mail whose From names nobody is never signed',
  clauses: [
    { rfc: 5322, section: '3.6.2' },
    { rfc: 6854, section: '2.1' },
  ],
  tricks: () => ['<>', 'nobody:;', 'nobody'].map((From) => ({ headers: { From } })),
});
