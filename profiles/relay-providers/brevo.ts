import type { RelayProvider } from './relay-provider.ts';

/** Brevo, formerly Sendinblue. */
export const brevo: RelayProvider = {
  name: 'brevo',
  host: 'smtp-relay.brevo.com',
  port: 587,
  login: true,
  source: 'help.brevo.com, SMTP relay: smtp-relay.brevo.com, port 587',
};
