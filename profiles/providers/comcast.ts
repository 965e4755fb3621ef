import type { Provider } from './provider.ts';

/** Comcast Xfinity. */
export const comcast: Provider = {
  name: 'comcast',
  domains: ['comcast.net'],
  concurrency: 25,
  recipients: 100,
  source: 'the postmaster page: 25 connections from one address, 100 recipients of one message',
};
