import type { RelayProvider } from './relay-provider.ts';

/** Postmark. */
export const postmark: RelayProvider = {
  name: 'postmark',
  host: 'smtp.postmarkapp.com',
  port: 587,
  login: true,
  recipients: 50,
  source:
    'postmarkapp.com/developer, Send email with SMTP: the server token is user name and password; at most 50 recipients',
};
