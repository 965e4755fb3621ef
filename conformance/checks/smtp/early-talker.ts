import type { Check } from '../../check.ts';
import { talksAhead } from '../../shapes/talks-ahead.ts';

export const smtpEarlyTalker: Check = talksAhead({
  id: 'smtp/early-talker',
  title: 'A client that sends its whole session before the banner is sent away',
  talk: async (session, wire, transaction) => wire.send(`EHLO ${session.ehloName}\r\n${transaction}`),
});
