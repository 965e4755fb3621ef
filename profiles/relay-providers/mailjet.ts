import type { RelayProvider } from './relay-provider.ts';

/** Mailjet. */
export const mailjet: RelayProvider = {
  name: 'mailjet',
  host: 'in-v3.mailjet.com',
  port: 587,
  login: true,
  spf: 'spf.mailjet.com',
  foreignSenders:
    'takes mail of validated sender addresses and domains only (documentation.mailjet.com, Sender addresses and domains)',
  source:
    'dev.mailjet.com, SMTP relay: in-v3.mailjet.com, port 587, API key and secret key; it gives no number of recipients',
};
