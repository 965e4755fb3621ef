import type { Check } from '../../check.ts';
import { aliasBeside, firstAddress } from '../../shapes/alias-to.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionAliasOfAnother: Check = refusedSender({
  id: 'submission/alias-of-another',
  title: 'A login may not send under an alias that leads to others',
  clauses: [{ source: 'postconf(5) smtpd_sender_login_maps' }],
  unless: (spec) =>
    aliasBeside(spec, firstAddress(spec)) ? undefined : 'every alias leads to the first mailbox too',
  from: (session) => aliasBeside(session.spec, session.person().address)?.address ?? '',
});
