import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionTwoFromFields: Check = neverSigned({
  id: 'submission/two-from-fields',
  title: 'Mail with two From fields is refused, in whatever order they stand',
  clauses: [
    { rfc: 5322, section: '3.6' },
    { rfc: 6376, section: '8.15' },
  ],
  unless: noColleague,
  unreadable: (session) => {
    const own = session.person().address;
    const other = colleague(session).address;
    return [
      { rawHeaders: `From: <${other}>\r\n`, headers: { From: `<${own}>` } },
      { rawHeaders: `From: <${own}>\r\n`, headers: { From: `<${other}>` } },
      { rawHeaders: `FROM : <${other}>\r\n`, headers: { From: `<${own}>` } },
      { rawHeaders: `From\t: <${other}>\r\n`, headers: { From: `<${own}>` } },
    ];
  },
});
