import type { RelayProvider } from './relay-provider.ts';

/** SendGrid. */
export const sendgrid: RelayProvider = {
  name: 'sendgrid',
  host: 'smtp.sendgrid.net',
  port: 587,
  username: 'apikey',
  login: true,
  spf: 'sendgrid.net',
  recipients: 1000,
  foreignSenders: 'answers 550 unless From is a verified sender identity (twilio.com/docs/api/errors/60222)',
  source:
    'twilio.com/docs/sendgrid, Integrating with the SMTP API: smtp.sendgrid.net, port 587, user name `apikey`; Building an X-SMTPAPI header: transactions of about 1,000 recipients',
};
