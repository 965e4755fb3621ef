import type { RelayProvider } from './relay-provider.ts';

/** Amazon SES, by region. */
export const ses: RelayProvider = {
  name: 'ses',
  host: (region) => `email-smtp.${region}.amazonaws.com`,
  needsRegion: true,
  port: 587,
  login: true,
  recipients: 50,
  source:
    'docs.aws.amazon.com/ses, Connecting to an SMTP endpoint: port 587; at most 50 recipients per message',
};
