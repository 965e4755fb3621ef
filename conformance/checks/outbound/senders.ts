import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, isTaken, reply } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';
import type { Session } from '../../session.ts';

export const outboundSenders: Check = defineCheck({
  id: 'outbound/senders',
  title:
    'A trusted client may not send as another domain, however it writes the address, nor without a sender',
  level: 'must',
  clauses: [{ rfc: 6409, section: '6.1' }, { source: 'access(5)' }],
  promise: ['senders'],
  requires: ['sender-domains', 'trusted-networks'],
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: { refused: [reply(553, '5.7.1')], arrived: [fact(0)] },
  async run(session) {
    const refused = [];
    for (const from of foreignSenders(session)) {
      const smtp = await session.trusted();
      refused.push(session.about(`MAIL FROM:<${from}>`, await attempt(session, smtp, from)));
      await smtp.quit();
    }
    const arrived = await session.exchangers.settled();
    return { refused, arrived: session.fact(arrived.length, 'messages at the exchangers') };
  },
});

/** The first refusal of a transaction: at MAIL, or at RCPT where restrictions wait for it. */
async function attempt(
  session: Session,
  smtp: Awaited<ReturnType<Session['trusted']>>,
  from: string,
): Promise<Observation> {
  const sender = await smtp.mail(from);
  if (sender.kind !== 'reply' || sender.code !== 250) return sender;
  const recipient = await smtp.rcpt(session.remote());
  if (isTaken(recipient)) await session.follow(smtp);
  return recipient;
}

function foreignSenders({ spec, stranger, token }: Session): readonly string[] {
  const [own = ''] = spec.senders.kind === 'domains' ? spec.senders.domains : [];
  const foreign = stranger.slice(stranger.lastIndexOf('@') + 1);
  return [
    stranger,
    '',
    `@${own}:${stranger}`,
    `"${token}@${own}"@${foreign}`,
    `${token}%${foreign}`,
    `${token}@x${own}`,
    `${token}@${own}.${foreign}`,
    `${token}@[127.0.0.1]`,
    ...(spec.masquerade === undefined ? [`${token}@sub.${own}`] : []),
  ];
}
