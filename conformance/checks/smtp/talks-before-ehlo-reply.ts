import type { Check } from '../../check.ts';
import { talksAhead } from '../../shapes/talks-ahead.ts';

export const smtpTalksBeforeEhloReply: Check = talksAhead({
  id: 'smtp/talks-before-ehlo-reply',
  title: 'A client that sends on before it has read the reply to its EHLO is sent away',
  async talk(session, wire, transaction) {
    const banner = await wire.line();
    if (banner.kind !== 'line') session.blind('there is no banner');
    wire.send(`EHLO ${session.ehloName}\r\n${transaction}`);
  },
});
