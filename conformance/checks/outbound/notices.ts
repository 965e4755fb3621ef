import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { aliasAway } from '../../shapes/alias-away.ts';
import { finalRecipients } from '../../shapes/final-recipients.ts';

export const outboundNotices: Check = defineCheck({
  id: 'outbound/notices',
  title: 'A message that fails is reported to whom mail.yaml names, besides the bounce to its sender',
  level: 'policy',
  clauses: [{ source: 'postconf(5) notify_classes' }, { source: 'postconf(5) bounce_notice_recipient' }],
  promise: ['notices'],
  requires: ['notices', 'sender-domains', 'trusted-networks', 'aliases'],
  unless: (spec) => {
    if (!spec.notices?.classes.includes('bounce')) return 'mail.yaml has no notices of bounces';
    return aliasAway(spec) === undefined ? 'no alias of mail.yaml leads to another site' : undefined;
  },
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: (spec) => ({ to: [fact([...finalRecipients(spec, spec.notices?.to ?? '')].sort().join(' '))] }),
  async run(session) {
    const from = aliasAway(session.spec) ?? '';
    const message = session.message({ headers: { From: `<${from}>` } });
    await session.deliver({ from, to: session.remote('permfail'), message });
    // The bounce to the sender, and the notice.
    const arrived = await session.exchangers.waitFor(2, { ms: 8000 });
    const notices = arrived.filter((each) => each.from.startsWith('double-bounce@'));
    return { to: session.fact(notices.flatMap(({ to }) => to).sort(), 'recipients of notices') };
  },
});
