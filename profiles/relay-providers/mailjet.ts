import type { RelayProvider } from './relay-provider.ts';

/** Mailjet. */
export const mailjet: RelayProvider = {
  name: 'mailjet',
  host: 'in-v3.mailjet.com',
  port: 587,
  login: true,
  recipients: 50,
  source: 'dev.mailjet.com, SMTP relay: in-v3.mailjet.com, port 587; at most 50 recipients',
};
