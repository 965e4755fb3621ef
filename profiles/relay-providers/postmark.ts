import type { RelayProvider } from './relay-provider.ts';

/** Postmark. */
export const postmark: RelayProvider = {
  name: 'postmark',
  host: 'smtp.postmarkapp.com',
  port: 587,
  login: true,
  recipients: 50,
  foreignSenders:
    'refuses a From that is no confirmed sender signature (postmarkapp.com/support, Sender Signatures)',
  source:
    'postmarkapp.com/developer, Sending email with SMTP: smtp.postmarkapp.com, port 587, an SMTP token or the server token twice; Introduction: at most 50 recipients',
};
