import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { aliasOf, firstAddress } from '../../shapes/alias-to.ts';

export const submissionAliasInFrom: Check = defineCheck({
  id: 'submission/alias-in-from',
  title: 'A login’s own alias in From is signed, whether the envelope sender is the mailbox or the alias',
  level: 'must',
  clauses: [{ rfc: 6376, section: '2.2' }, { source: 'postconf(5) smtpd_sender_login_maps' }],
  promise: ['domains'],
  requires: ['submission', 'dkim', 'logins'],
  unless: (spec) => {
    const domain = spec.domains.find(({ mailboxes }) => mailboxes.length > 0);
    if (domain?.dkim === undefined) return 'the first mailbox is of a domain that is not signed';
    return aliasOf(spec, firstAddress(spec)) ? undefined : 'no alias leads to the first mailbox alone';
  },
  vantage: 'outside',
  controls: ['submission-works'],
  budgetMs: 15_000,
  accept: { taken: [reply(250, '2.0.0')], missing: [fact(0)], signatures: [fact('pass')] },
  async run(session) {
    const { address } = session.person();
    const alias = aliasOf(session.spec, address)?.address ?? '';
    const pairs = [
      [address, `Info <${alias}>`],
      [address, `<${alias.toUpperCase()}>`],
      [alias, `<${alias}>`],
      [alias, `<${address}>`],
      [address, `<${address}>, <${alias}>`],
    ] as const;
    const smtp = await session.submit();
    const taken = [];
    for (const [envelope, From] of pairs) {
      await smtp.mail(envelope);
      await smtp.rcpt(session.remote());
      const seen = await smtp.data(session.message({ headers: { From } }));
      taken.push(session.about(`MAIL FROM:<${envelope}>, From: ${From}`, seen));
    }
    const arrived = await session.exchangers.waitFor(pairs.length);
    const signatures = arrived.map(async ({ raw, from }) =>
      session.fact(
        (await session.dkim(raw)).map(({ result }) => result),
        `envelope sender ${from}`,
      ),
    );
    return {
      taken,
      missing: session.fact(pairs.length - arrived.length, 'messages that did not arrive'),
      signatures: await Promise.all(signatures),
    };
  },
});
