/**
 * A promise that a profile makes. Checks name the features they need; that join alone decides what runs.
 */
export type Feature =
  | 'smtp-inbound'
  | 'submission'
  | 'submissions'
  | 'imap'
  | 'imaps'
  | 'pop3'
  | 'pop3s'
  | 'mailboxes'
  | 'aliases'
  | 'catch-all'
  | 'quota'
  | 'trusted-networks'
  | 'dkim'
  | 'outbound-delivery'
  | 'throttles'
  | 'dnsbl'
  | 'rate-limits';
