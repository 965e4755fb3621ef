import type { RelayProvider } from './relay-provider.ts';

/** Amazon SES, by region. */
export const ses: RelayProvider = {
  name: 'ses',
  host: (region) => `email-smtp.${region}.amazonaws.com`,
  needsRegion: true,
  regionForm: /^[a-z]{2}(-[a-z]+)+-[0-9]$/,
  port: 587,
  login: true,
  spf: 'amazonses.com',
  recipients: 50,
  foreignSenders:
    'answers 554 unless the sender is a verified identity (docs.aws.amazon.com/ses, Verified identities: From, Source, Sender and Return-Path)',
  source:
    'docs.aws.amazon.com/ses, Connecting to an SMTP endpoint: port 587; Service quotas and SendRawEmail: at most 50 recipients per message',
};
