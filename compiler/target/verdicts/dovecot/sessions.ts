import { listOf, oneOf, text, uidl } from '../../values/dovecot-types.ts';
import { free, freeAs, refused, type Verdicts, weakens } from '../verdict.ts';

/** Settings of sessions of IMAP and POP3. */
export const sessionsSettings: Verdicts = {
  imap_capability: weakens('a server announces what it does', text),
  imap_client_workarounds: freeAs(listOf('delay-newmail', 'tb-extra-mailbox-sep', 'tb-lsub-flags')),
  imap_fetch_failure: freeAs(oneOf('disconnect-immediately', 'disconnect-after', 'no-after')),
  imap_id_log: freeAs(text),
  imap_id_retain: free,
  imap_id_send: refused('its value is a map since Dovecot 2.4'),
  imap_idle_notify_interval: free,
  imap_literal_minus: free,
  imap_logout_format: weakens('the metrics read these lines', text),
  imap_max_line_length: free,
  login_log_format: weakens('the metrics read these lines', text),
  login_log_format_elements: weakens('the metrics read these lines', text),
  pop3_client_workarounds: freeAs(listOf('outlook-no-nuls', 'oe-ns-eoh')),
  pop3_delete_type: freeAs(oneOf('default', 'expunge', 'flag')),
  pop3_deleted_flag: freeAs(text),
  pop3_enable_last: free,
  pop3_fast_size_lookups: free,
  pop3_lock_session: free,
  pop3_logout_format: weakens('the metrics read these lines', text),
  pop3_no_flag_updates: free,
  pop3_reuse_xuidl: free,
  pop3_save_uidl: free,
  pop3_uidl_duplicates: freeAs(oneOf('allow', 'rename')),
  pop3_uidl_format: freeAs(uidl),
};
