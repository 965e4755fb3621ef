import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { unlessVerified } from '../../shapes/unless-unverified.ts';

export const deliveryPermanentFailure: Check = defineCheck({
  id: 'delivery/permanent-failure',
  title:
    'A recipient that another site refuses for good is reported to the sender once, without a return path',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '6.1' },
    { rfc: 5321, section: '4.5.5' },
    { rfc: 3464, section: '2' },
  ],
  promise: ['domains'],
  requires: ['submission', 'mailboxes'],
  unless: unlessVerified,
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    reports: [fact(1)],
    returnPath: [fact('<>')],
    type: [fact(true)],
    action: [fact('failed')],
    status: [fact('5')],
  },
  async run(session) {
    const person = session.person();
    await session.deliver({ as: person, from: person.address, to: session.remote('permfail') });
    const reports = await session.mailbox(person).waitFor();
    const text = (reports[0]?.raw.toString('latin1') ?? '').replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
    return {
      reports: session.fact(reports.length, 'messages in the mailbox of the sender'),
      returnPath: session.fact(/^Return-Path: *(.*)$/im.exec(text)?.[1] ?? 'none'),
      type: session.fact(/^Content-Type: *multipart\/report;.*report-type="?delivery-status/im.test(text)),
      action: session.fact(/^Action: *(\S+)/im.exec(text)?.[1] ?? 'none'),
      status: session.fact(/^Status: *(\d)\./im.exec(text)?.[1] ?? 'none', 'class of the status'),
    };
  },
});
