import type { Check } from '../../check.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionUnreadableFrom: Check = neverSigned({
  id: 'submission/unreadable-from',
  title: 'Mail whose From cannot be read with certainty is refused, whoever it names',
  clauses: [
    { rfc: 5322, section: '3.4' },
    { rfc: 5322, section: '4.4' },
  ],
  unreadable: (session) => {
    const own = session.person().address;
    return [
      `"open <${own}>`,
      `Name (open <${own}>`,
      `Doe, John <${own}>`,
      `Support: Example <${own}>`,
      `[Example] Shop <${own}>`,
      `<${own}> ${session.stranger}`,
      `${session.stranger} <${own}>`,
      `a\x01b <${own}>`,
    ].map((From) => ({ headers: { From } }));
  },
});
