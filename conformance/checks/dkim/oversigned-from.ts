import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { noWayToSubmit, submittedMail } from '../../shapes/submitted-mail.ts';

export const dkimOversignedFrom: Check = defineCheck({
  id: 'dkim/oversigned-from',
  title: 'A second From field, put in front or behind, breaks the signature',
  level: 'should',
  clauses: [
    { rfc: 6376, section: '5.4.2' },
    { rfc: 6376, section: '8.15' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: [],
  budgetMs: 15_000,
  accept: { original: [fact('pass')], added: [fact(false)] },
  async run(session) {
    const { raw } = await submittedMail(session);
    const forged = 'From: <ceo@elsewhere.example>\r\n';
    const end = raw.indexOf('\r\n\r\n') + 2;
    const variants = [
      Buffer.concat([Buffer.from(forged), raw]),
      Buffer.concat([raw.subarray(0, end), Buffer.from(forged), raw.subarray(end)]),
    ];
    const verdicts = variants.map(async (each) =>
      (await session.dkim(each)).some(({ result }) => result === 'pass'),
    );
    const [original] = await session.dkim(raw);
    return {
      original: session.fact(original?.result ?? 'unsigned', 'as it arrived'),
      added: (await Promise.all(verdicts)).map((passes) => session.fact(passes, 'passes with a second From')),
    };
  },
});
