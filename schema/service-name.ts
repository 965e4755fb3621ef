/**
 * A network service of the mail system, by its IANA name.
 *
 * smtp 25 (RFC 5321), submission 587 (RFC 6409), submissions 465 (RFC 8314), imap 143, imaps 993, pop3 110, pop3s 995.
 */
export type ServiceName = 'smtp' | 'submission' | 'submissions' | 'imap' | 'imaps' | 'pop3' | 'pop3s';
