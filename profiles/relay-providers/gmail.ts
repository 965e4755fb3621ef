import type { RelayProvider } from './relay-provider.ts';

/** Gmail, with an app password. */
export const gmail: RelayProvider = {
  name: 'gmail',
  host: 'smtp.gmail.com',
  port: 587,
  login: true,
  spf: '_spf.google.com',
  recipients: 100,
  foreignSenders: 'puts the address of the account in place of From (support.google.com/mail/answer/22370)',
  source:
    'support.google.com/a/answer/176600: smtp.gmail.com, port 587; support.google.com/a/answer/166852: at most 100 recipients over SMTP',
};
