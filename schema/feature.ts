/**
 * A promise that a profile makes. Checks name the features they need; that join alone decides what runs.
 *
 * - `smtp`, `submission`, `submissions`, `imap`, `imaps`, `pop3`, `pop3s`: the port is offered
 * - `smtp-inbound`: port 25 takes mail from strangers for the domains of mail.yaml
 * - `logins`: submission is for clients that log in; without it, for trusted networks
 * - `mailboxes`: mail is kept and read here
 * - `aliases`, `catch-all`: addresses that lead elsewhere
 * - `outbound-delivery`: mail for other sites goes to their own exchangers; `upstream`: it goes to one server instead
 * - `upstream-login`: that server asks for a password; `upstream-by-sender`: some sender domains have another
 * - `sender-domains`: only mail of certain sender domains is taken
 * - `plain-logins`: logins need no TLS
 */
export type Feature =
  | 'smtp'
  | 'smtp-inbound'
  | 'submission'
  | 'submissions'
  | 'imap'
  | 'imaps'
  | 'pop3'
  | 'pop3s'
  | 'logins'
  | 'plain-logins'
  | 'mailboxes'
  | 'aliases'
  | 'catch-all'
  | 'quota'
  | 'trusted-networks'
  | 'sender-domains'
  | 'masquerading'
  | 'address-verification'
  | 'dkim'
  | 'outbound-delivery'
  | 'upstream'
  | 'upstream-login'
  | 'upstream-by-sender'
  | 'throttles'
  | 'pace'
  | 'notices'
  | 'dnsbl'
  | 'rate-limits';
