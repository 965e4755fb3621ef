import type { Provider } from './provider.ts';

/** Yahoo and AOL, which share their servers. */
export const yahoo: Provider = {
  name: 'yahoo',
  domains: [
    'yahoo.com',
    'yahoo.ca',
    'yahoo.co.in',
    'yahoo.co.uk',
    'yahoo.com.ar',
    'yahoo.com.au',
    'yahoo.com.br',
    'yahoo.com.mx',
    'yahoo.de',
    'yahoo.es',
    'yahoo.fr',
    'yahoo.in',
    'yahoo.it',
    'myyahoo.com',
    'rocketmail.com',
    'ymail.com',
    'aim.com',
    'aol.com',
    'aol.co.uk',
    'aol.de',
    'verizon.net',
  ],
  concurrency: 3,
  source: 'the limit is not published (help.yahoo.com SLN3433); 1 to 3 connections are safe for a new sender',
};
