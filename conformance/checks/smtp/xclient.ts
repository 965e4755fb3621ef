import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, isTaken, reply } from '../../expectation.ts';

export const smtpXclient: Check = defineCheck({
  id: 'smtp/xclient',
  title: 'A stranger cannot pretend to be another client with XCLIENT or XFORWARD',
  level: 'must',
  clauses: [
    { source: 'postconf(5) smtpd_authorized_xclient_hosts' },
    { source: 'postconf(5) smtpd_authorized_xforward_hosts' },
  ],
  promise: ['trusted'],
  requires: ['smtp-inbound'],
  vantage: 'outside',
  controls: ['smtp-accepts', 'relay-works'],
  budgetMs: 15_000,
  accept: {
    xclient: [reply(550, '5.7.0')],
    xforward: [reply(550, '5.7.0')],
    recipient: [reply(554, '5.7.1')],
    relayed: [fact(0)],
  },
  async run(session) {
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const xclient = await smtp.command('XCLIENT ADDR=127.0.0.1 NAME=localhost');
    const xforward = await smtp.command('XFORWARD ADDR=127.0.0.1 NAME=localhost');
    await smtp.ehlo();
    await smtp.mail(session.stranger);
    const recipient = await smtp.rcpt(session.remote());
    if (isTaken(recipient)) await session.follow(smtp);
    const relayed = await session.exchangers.settled();
    return {
      xclient,
      xforward,
      recipient,
      relayed: session.fact(relayed.length, 'messages at the exchangers'),
    };
  },
});
