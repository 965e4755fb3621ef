import type { RelayProvider } from './relay-provider.ts';

/** Brevo, formerly Sendinblue. */
export const brevo: RelayProvider = {
  name: 'brevo',
  host: 'smtp-relay.brevo.com',
  port: 587,
  login: true,
  source: 'developers.brevo.com, SMTP relay integration: smtp-relay.brevo.com, port 587, an SMTP key',
};
