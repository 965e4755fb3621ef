import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { finalRecipients } from '../../shapes/final-recipients.ts';
import { probe } from '../../shapes/probe.ts';

export const recipientAliasElsewhere: Check = defineCheck({
  id: 'recipient/alias-elsewhere',
  title: 'Mail for an alias that leads to another site is sent on there, once, with its sender unchanged',
  level: 'must',
  clauses: [{ rfc: 5321, section: '3.9.1' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'aliases'],
  unless: (spec) => (alias(spec) === undefined ? 'no alias of mail.yaml leads to another site' : undefined),
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: (spec) => ({
    recipient: [reply(250, '2.1.5')],
    message: [reply(250, '2.0.0')],
    arrived: [fact(elsewhere(spec).join(' '))],
    sender: [fact(true)],
  }),
  async run(session) {
    const targets = elsewhere(session.spec);
    const { recipient, message } = await probe(session, [alias(session.spec) ?? '']);
    await session.exchangers.waitFor(targets.length);
    const arrived = await session.exchangers.settled();
    return {
      recipient,
      message,
      arrived: session.fact(arrived.flatMap(({ to }) => to).sort(), 'recipients at the exchangers'),
      sender: session.fact(
        arrived.every(({ from }) => from === session.stranger),
        'the sender is the one that was given',
      ),
    };
  },
});

/** The first alias that leads to another site. */
function alias(spec: ResolvedSpec): string | undefined {
  return spec.domains
    .flatMap(({ aliases }) => aliases.map(({ address }) => address))
    .find((address) => outside(spec, address).length > 0);
}

/** Where it leads. */
function elsewhere(spec: ResolvedSpec): readonly string[] {
  return [...outside(spec, alias(spec) ?? '')].sort();
}

function outside(spec: ResolvedSpec, address: string): readonly string[] {
  return finalRecipients(spec, address).filter(
    (each) => !spec.domains.some(({ name }) => each.endsWith(`@${name}`)),
  );
}
