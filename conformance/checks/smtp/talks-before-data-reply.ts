import type { Check } from '../../check.ts';
import { talksAhead } from '../../shapes/talks-ahead.ts';

export const smtpTalksBeforeDataReply: Check = talksAhead({
  id: 'smtp/talks-before-data-reply',
  title: 'A client that sends a message before it has read the reply to its DATA is sent away',
  async talk(session, wire, transaction) {
    const banner = await wire.line();
    if (banner.kind !== 'line') session.blind('there is no banner');
    wire.send(`EHLO ${session.ehloName}\r\n`);
    for (let line = await wire.line(); line.kind === 'line' && line.text[3] === '-'; )
      line = await wire.line();
    wire.send(transaction);
  },
});
