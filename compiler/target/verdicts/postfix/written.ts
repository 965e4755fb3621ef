import { boolean, integer, oneOf } from '../../values/postfix-types.ts';
import { breaks, free, freeAs, type Verdict, type Verdicts, weakens } from '../verdict.ts';

/** From level 3 on Postfix logs what goes over a connection (postconf(5), `smtp_tls_loglevel`). */
const loglevel: Verdict = breaks(
  'the log holds no contents of mail',
  oneOf('0', '1', '2', '3', '4'),
  '0',
  '1',
  '2',
);

/** Parameters that mailc writes as a default, which `postfix.parameters` may replace. */
export const writtenParameters: Verdicts = {
  address_verify_negative_refresh_time: free,
  address_verify_poll_count: free,
  address_verify_poll_delay: free,
  biff: free,
  bounce_queue_lifetime: free,
  enable_long_queue_ids: weakens('ids in the log never repeat', boolean, 'yes'),
  hopcount_limit: freeAs(integer(30)),
  maximal_queue_lifetime: free,
  minimal_backoff_time: free,
  queue_run_delay: free,
  service_throttle_time: free,
  show_user_unknown_table_name: free,
  smtp_sasl_auth_soft_bounce: weakens('mail waits while a login is wrong', boolean, 'yes'),
  smtp_tls_loglevel: loglevel,
  smtpd_tls_loglevel: loglevel,
  tls_preempt_cipherlist: free,
  unverified_recipient_defer_code: freeAs(integer(400, 499)),
  unverified_sender_reject_reason: free,
};
