import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';

export const deliveryTraceFields: Check = defineCheck({
  id: 'delivery/trace-fields',
  title: 'Delivered mail begins with its Return-Path and Delivered-To, and each hop wrote one Received field',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.4' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    returnPath: [fact('sender')],
    deliveredTo: [fact('recipient')],
    // The last hop first: LMTP into the mailbox, then SMTP from the client.
    received: [fact('LMTP ESMTP')],
  },
  async run(session) {
    const { raw } = await deliveredMail(session);
    const fields = (raw.toString('latin1').split(/\r?\n\r?\n/)[0] ?? '')
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/);
    const values = (name: string) =>
      fields.flatMap((field) =>
        field.toLowerCase().startsWith(`${name}:`) ? [field.slice(name.length + 1).trim()] : [],
      );
    const named = (found: readonly string[], address: string, word: string) =>
      session.fact(found.map((value) => (value.replace(/^<(.*)>$/, '$1') === address ? word : value)));
    return {
      returnPath: named(values('return-path'), session.stranger, 'sender'),
      deliveredTo: named(values('delivered-to'), session.person().address, 'recipient'),
      received: session.fact(
        values('received').map(
          (value) => /\bwith (\S+)/.exec(value.replaceAll(/\([^()]*\)/g, ''))?.[1] ?? '?',
        ),
      ),
    };
  },
});
