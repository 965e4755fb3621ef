import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import type { Session } from '../../session.ts';
import { unlessOnlyTrusted } from '../../shapes/unless-only-trusted.ts';

export const outboundFrom: Check = defineCheck({
  id: 'outbound/from',
  title:
    'A message whose From names anybody but sender domains, or cannot be read, is refused: nothing leaves unsigned',
  level: 'must',
  clauses: [
    { rfc: 5322, section: '3.6.2' },
    { rfc: 7489, section: '3.1.1' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim', 'sender-domains', 'trusted-networks'],
  unless: unlessOnlyTrusted,
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: { plain: [reply(550, '5.7.1')], disguised: [reply(550, '5.7.1')], arrived: [fact(0)] },
  async run(session) {
    const own = session.sender.slice(session.sender.lastIndexOf('@') + 1);
    const plain = await sendAll(session, [
      `From: <${session.stranger}>`,
      'From:',
      `From: <a@${own}>, <${session.stranger}>`,
      `From: "a@${own}" <${session.stranger}>`,
      `From: "a@${own} <${session.stranger}>`,
      `From: "a@${own} <a@${own}>`,
      `From: Doe, John <a@${own}>`,
      `From: a@${own} <${session.stranger}>`,
      'From: nobody:;',
    ]);
    // What Postfix rewrites, adds or reads otherwise than OpenDKIM does.
    const disguised = await sendAll(session, [
      `From: <a@${own}>\r\nFrom: <a@${own}>`,
      `From:\r\n <${session.stranger}>`,
      `From: a%${session.stranger.slice(session.stranger.lastIndexOf('@') + 1)}`,
      `Resent-To: <${session.remote()}>\r\nResent-From: <${session.stranger}>`,
    ]);
    const arrived = await session.exchangers.settled();
    return { plain, disguised, arrived: session.fact(arrived.length, 'messages at the exchangers') };
  },
});

/** The reply to a message with each of these headers in place of From. */
async function sendAll(
  session: Session,
  headers: readonly string[],
): Promise<readonly Awaited<ReturnType<Session['deliver']>>[]> {
  const seen = [];
  for (const header of headers) {
    const message = session.message({ headers: { From: undefined }, rawHeaders: `${header}\r\n` });
    seen.push(session.about(header, await session.deliver({ to: session.remote(), message })));
  }
  return seen;
}
