import type { RelayProvider } from './relay-provider.ts';

/** Mailgun. */
export const mailgun: RelayProvider = {
  name: 'mailgun',
  host: (region) => (region === 'eu' ? 'smtp.eu.mailgun.org' : 'smtp.mailgun.org'),
  regions: ['us', 'eu'],
  port: 587,
  login: true,
  spf: 'mailgun.org',
  source:
    'documentation.mailgun.com, Sending via SMTP: smtp.mailgun.org, smtp.eu.mailgun.org, port 587; it gives no number of recipients',
};
