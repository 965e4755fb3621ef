import type { Provider } from './provider.ts';

/** Comcast Xfinity. */
export const comcast: Provider = {
  name: 'comcast',
  domains: ['comcast.net'],
  concurrency: 25,
  recipients: 100,
  source:
    'postmaster.comcast.net, How to avoid blocks: 25 connections at the same time from one address, 100 recipients of one message; over IPv6 also 1000 messages an hour from one network, which Postfix does not count: send over IPv4',
};
