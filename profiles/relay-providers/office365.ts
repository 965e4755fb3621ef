import type { RelayProvider } from './relay-provider.ts';

/** Microsoft 365. */
export const office365: RelayProvider = {
  name: 'office365',
  host: 'smtp.office365.com',
  port: 587,
  login: true,
  recipients: 500,
  source:
    'learn.microsoft.com, SMTP AUTH client submission: smtp.office365.com, port 587; at most 500 recipients',
};
