import type { RelayProvider } from './relay-provider.ts';

/** SendGrid. */
export const sendgrid: RelayProvider = {
  name: 'sendgrid',
  host: 'smtp.sendgrid.net',
  port: 587,
  username: 'apikey',
  login: true,
  recipients: 1000,
  source:
    'docs.sendgrid.com, Integrating with the SMTP API: user name `apikey`, port 587; at most 1,000 recipients',
};
