import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';

export const dkimStrangerUnsigned: Check = defineCheck({
  id: 'dkim/stranger-unsigned',
  title: 'Mail from outside that names one of ours in From is not signed',
  level: 'must',
  clauses: [{ rfc: 6376, section: '5.1' }],
  promise: ['trusted'],
  requires: ['dkim', 'smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { fields: [fact(0)] },
  async run(session) {
    const { raw } = await deliveredMail(session, { headers: { From: `<${session.person().address}>` } });
    const fields = raw.toString('latin1').match(/^dkim-signature:/gim) ?? [];
    return { fields: session.fact(fields.length, 'DKIM-Signature fields') };
  },
});
