import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { noWayToSubmit, submittedMail } from '../../shapes/submitted-mail.ts';

export const dkimRefoldedFields: Check = defineCheck({
  id: 'dkim/refolded-fields',
  title: 'Refolded fields and empty lines at the end, as relays make them, do not break the signature',
  level: 'policy',
  clauses: [
    { rfc: 6376, section: '3.4.2' },
    { rfc: 6376, section: '3.4.3' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: [],
  budgetMs: 15_000,
  accept: { survived: [fact('pass')] },
  async run(session) {
    const { raw } = await submittedMail(session, { headers: { Subject: 'one two' } });
    const text = raw.toString('latin1');
    const changes: Readonly<Record<string, string>> = {
      'folded field': text.replace(/^Subject: one two/m, 'subject:  one\r\n\t two  '),
      'empty lines at the end': `${text}\r\n\r\n`,
    };
    const survived = Object.entries(changes).map(async ([what, changed]) => {
      if (changed === text) session.blind(`nothing to change for ${what}`);
      const [signature] = await session.dkim(Buffer.from(changed, 'latin1'));
      return session.fact(signature?.result ?? 'unsigned', what);
    });
    return { survived: await Promise.all(survived) };
  },
});
