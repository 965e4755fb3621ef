import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { noWayToSubmit } from '../../shapes/submitted-mail.ts';
import { validFrom } from '../../shapes/valid-from.ts';

/** Fewer than a client of any fixture may send in a minute. */
const AT_ONCE = 13;

export const dkimValidFrom: Check = defineCheck({
  id: 'dkim/valid-from',
  title: 'Whatever form RFC 5322 allows for From, mail in one’s own name is signed and verifies',
  level: 'must',
  clauses: [
    { rfc: 5322, section: '3.4' },
    { rfc: 5322, section: '4.4' },
    { rfc: 6854, section: '2.1' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: ['submission-works'],
  budgetMs: 30_000,
  accept: { taken: [reply(250, '2.0.0')], missing: [fact(0)], signatures: [fact('pass')] },
  async run(session) {
    const person = session.people.find(({ domain }) =>
      session.spec.domains.some(({ name, dkim }) => name === domain && dkim !== undefined),
    );
    const signed = session.spec.domains.find(({ dkim }) => dkim !== undefined)?.name ?? '';
    const address = person?.address ?? `${session.token}@${signed}`;
    const fields = validFrom(address);
    const taken = [];
    for (let n = 0; n < fields.length; n += AT_ONCE) {
      const from = await session.freshAddress(person ? 'outside' : 'inside');
      const smtp = person ? await session.submit(person, { from }) : await session.trusted({ from });
      for (const field of fields.slice(n, n + AT_ONCE)) {
        await smtp.mail(address);
        await smtp.rcpt(session.remote());
        const message = session.message({ headers: { From: field, 'X-From': JSON.stringify(field) } });
        taken.push(session.about(`From: ${field}`, await smtp.data(message)));
      }
    }
    const arrived = await session.exchangers.waitFor(fields.length);
    const signatures = arrived.map(async ({ raw }) =>
      session.fact(
        (await session.dkim(raw)).map(({ result }) => result),
        raw.toString('latin1').match(/^X-From: .*$/m)?.[0] ?? 'a message without a mark',
      ),
    );
    return {
      taken,
      missing: session.fact(fields.length - arrived.length, 'messages that did not arrive'),
      signatures: await Promise.all(signatures),
    };
  },
});
