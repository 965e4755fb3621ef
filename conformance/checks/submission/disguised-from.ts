import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionDisguisedFrom: Check = neverSigned({
  id: 'submission/disguised-from',
  title: 'Mail whose From names a colleague in a folded, quoted, commented or capital form is never signed',
  clauses: [
    { rfc: 5322, section: '3.2.2' },
    { rfc: 2047, section: '5' },
  ],
  unless: noColleague,
  tricks: (session) => {
    const { localPart, domain } = colleague(session);
    return [
      `\r\n <${localPart}@${domain}>`,
      `Boss\r\n\t<${localPart}@${domain.toUpperCase()}>`,
      `<"${localPart}"@${domain}>`,
      `=?utf-8?q?Boss?= <${localPart}@${domain}>`,
      `${localPart}(x)@(y)${domain}`,
      // Forms that Postfix itself may turn into the plain address before the signer sees them.
      `<@elsewhere.example:${localPart}@${domain}>`,
      `<${localPart}%${domain}>`,
      `<${domain}!${localPart}>`,
    ].map((From) => ({ headers: { From } }));
  },
});
