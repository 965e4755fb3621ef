import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { finalRecipients } from '../../shapes/final-recipients.ts';

export const outboundAliases: Check = defineCheck({
  id: 'outbound/aliases',
  title: 'Mail of an application for each alias goes where the alias leads, once',
  level: 'must',
  clauses: [{ rfc: 5321, section: '3.9.1' }, { source: 'virtual(5)' }],
  promise: ['domains'],
  requires: ['aliases', 'trusted-networks'],
  unless: ({ features }) => (features.has('mailboxes') ? 'mail for the domains is kept' : undefined),
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 30_000,
  accept: { wrong: [fact('none')], refused: [reply(250, '2.0.0')] },
  async run(session) {
    const aliases = session.spec.domains.flatMap((domain) => domain.aliases.map(({ address }) => address));
    const refused = [];
    for (const alias of aliases.slice(0, 10)) {
      const message = session.message({ headers: { 'X-Alias': alias } });
      refused.push(session.about(alias, await session.deliver({ to: alias, message })));
    }
    const expected = aliases
      .slice(0, 10)
      .flatMap((alias) => finalRecipients(session.spec, alias).map((to) => `${alias} → ${to}`));
    await session.exchangers.waitFor(expected.length);
    const arrived = (await session.exchangers.settled()).flatMap(({ to, raw }) => {
      const alias = /^X-Alias: (\S+)/im.exec(raw.toString('latin1'))?.[1] ?? '';
      return to.map((each) => `${alias} → ${each}`);
    });
    return { wrong: session.fact(difference(expected, arrived)), refused };
  },
});

/** What is in one list and not, or not as often, in the other. */
function difference(expected: readonly string[], arrived: readonly string[]): readonly string[] {
  const left = [...arrived];
  const missing = expected.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const wrong = [...missing.map((each) => `missing: ${each}`), ...left.map((each) => `extra: ${each}`)];
  return wrong.length === 0 ? ['none'] : wrong;
}
