import type { Provider } from './provider.ts';

/** Outlook.com with its older names. */
export const microsoft: Provider = {
  name: 'microsoft',
  domains: [
    'outlook.com',
    'outlook.de',
    'outlook.es',
    'outlook.fr',
    'outlook.it',
    'hotmail.com',
    'hotmail.co.uk',
    'hotmail.de',
    'hotmail.es',
    'hotmail.fr',
    'hotmail.it',
    'live.com',
    'live.co.uk',
    'live.de',
    'live.fr',
    'live.it',
    'live.nl',
    'msn.com',
    'passport.com',
  ],
  concurrency: 5,
  source: 'answers 451 4.7.652 to more connections; 5 is the starting value that KumoMTA ships',
};
