import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { noWayToSubmit, submittedMail } from '../../shapes/submitted-mail.ts';

export const dkimTampering: Check = defineCheck({
  id: 'dkim/tampering',
  title: 'A changed byte, an added line or a changed field breaks the signature',
  level: 'must',
  clauses: [
    { rfc: 6376, section: '3.7' },
    { rfc: 6376, section: '8.2' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: [],
  budgetMs: 15_000,
  accept: { original: [fact('pass')], tampered: [fact(false)] },
  async run(session) {
    const { raw } = await submittedMail(session, {
      headers: { Subject: 'the sum is 100' },
      body: 'pay 100\r\n',
    });
    const text = raw.toString('latin1');
    const changes: Readonly<Record<string, string>> = {
      'body byte': text.replace('pay 100', 'pay 900'),
      'blank at the end of a line': text.replace('pay 100\r\n', 'pay 100 \r\n'),
      'appended line': `${text}and more\r\n`,
      Subject: text.replace(/^Subject: the sum is 100/m, 'Subject: the sum is 900'),
      From: text.replace(/^From: </m, 'From: <x'),
      To: text.replace(/^To: /m, 'To: x'),
      Date: text.replace(/^Date: .*/m, 'Date: Thu, 01 Jan 2026 00:00:00 +0000'),
      'Message-ID': text.replace(/^Message-ID: </im, 'Message-ID: <x'),
    };
    const tampered = Object.entries(changes).map(async ([what, changed]) => {
      if (changed === text) session.blind(`nothing to change in ${what}`);
      const signatures = await session.dkim(Buffer.from(changed, 'latin1'));
      return session.fact(
        signatures.some(({ result }) => result === 'pass'),
        `passes with another ${what}`,
      );
    });
    const [original] = await session.dkim(raw);
    return {
      original: session.fact(original?.result ?? 'unsigned', 'as it arrived'),
      tampered: await Promise.all(tampered),
    };
  },
});
