import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { aliasAway } from '../../shapes/alias-away.ts';
import { unlessOnlyTrusted } from '../../shapes/unless-only-trusted.ts';

export const outboundBouncesSigned: Check = defineCheck({
  id: 'outbound/bounces-signed',
  title: 'A bounce that leaves is signed like any other mail, and has no return path',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.5.5' }, { source: 'postconf(5) internal_mail_filter_classes' }],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim', 'sender-domains', 'trusted-networks', 'aliases'],
  unless: (spec) =>
    unlessOnlyTrusted(spec) ?? (aliasAway(spec) ? undefined : 'no alias of mail.yaml leads to another site'),
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: { bounces: [fact(1)], signature: [fact('pass')] },
  async run(session) {
    const from = aliasAway(session.spec) ?? '';
    const message = session.message({ headers: { From: `<${from}>` } });
    await session.deliver({ from, to: session.remote('permfail'), message });
    // Besides the bounce there may be a notice of it.
    const count = session.spec.notices?.classes.includes('bounce') ? 2 : 1;
    const bounces = (await session.exchangers.waitFor(count, { ms: 8000 })).filter(
      (each) => each.from === '',
    );
    const signatures = await Promise.all(bounces.map(({ raw }) => session.dkim(raw)));
    return {
      bounces: session.fact(bounces.length, 'messages without a return path'),
      signature: session.fact(signatures.flat().map(({ result }) => result)),
    };
  },
});
