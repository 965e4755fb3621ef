import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpNonAsciiAddress: Check = defineCheck({
  id: 'smtp/non-ascii-address',
  title: 'Without SMTPUTF8 an address outside of ASCII is not taken, whether it is UTF-8 or not',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.1.2' }, { source: 'postconf(5) smtputf8_enable' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-accepts'],
  budgetMs: 5_000,
  accept: {
    extension: [reply(555, '5.5.4')],
    recipient: [reply(550, '5.1.1'), reply(501, '5.1.3')],
  },
  // A server may know SMTPUTF8 (RFC 6531); even then the address is nobody's.
  foreign: { basis: { extension: 'mailc' } },
  async run(session) {
    const { localPart } = session.person();
    const domain =
      session.spec.domains.find(({ catchAll }) => catchAll.length === 0)?.name ?? session.spec.hostname;
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const extension = await smtp.mail(session.stranger, 'SMTPUTF8');
    await smtp.command('RSET');
    await smtp.mail(session.stranger);
    const recipient = [];
    for (const letter of ['\u00c3\u00a9', '\u00e9', '\u00ff\u00fe']) {
      const line = Buffer.from(`RCPT TO:<${localPart}${letter}@${domain}>`, 'latin1');
      recipient.push(await smtp.command(line));
    }
    return { extension, recipient };
  },
});
