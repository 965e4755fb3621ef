import type { RelayProvider } from './relay-provider.ts';

/** Brevo, formerly Sendinblue. */
export const brevo: RelayProvider = {
  name: 'brevo',
  host: 'smtp-relay.brevo.com',
  port: 587,
  login: true,
  foreignSenders: 'sends for verified senders only (help.brevo.com, Create and verify a sender)',
  source: 'developers.brevo.com, SMTP relay integration: smtp-relay.brevo.com, port 587, an SMTP key',
};
