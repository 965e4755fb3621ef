import type { RelayProvider } from './relay-provider.ts';

/** Microsoft 365. */
export const office365: RelayProvider = {
  name: 'office365',
  host: 'smtp.office365.com',
  port: 587,
  login: true,
  withoutLogin:
    'Where a connector of Microsoft 365 knows the address of this server (learn.microsoft.com, SMTP relay), name in place of the provider the MX of your domain as the host, such as example-com.mail.protection.outlook.com, with port 25.',
  spf: 'spf.protection.outlook.com',
  foreignSenders:
    'answers 5.7.60 unless the login may send as the sender (learn.microsoft.com, SMTP AUTH client submission, SendAsDenied)',
  source:
    'learn.microsoft.com, SMTP AUTH client submission: smtp.office365.com, port 587; the number of recipients is a setting of the mailbox',
};
