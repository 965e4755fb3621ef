import type { PostfixParameter, PostfixService } from '../../model/postfix.ts';
import type { PostfixValue } from '../../model/postfix-value.ts';
import { always, list, no, restriction, restrictions, text } from './values.ts';

/**
 * A socket that only the container itself reaches, through which its health check hands a message in. The message goes through
 * `cleanup` and all its tables like any other, and is withdrawn at its end, before it is in the queue: the action DISCARD at
 * end of data (access(5), postconf(5) `smtpd_end_of_data_restrictions`). Whatever else main.cf says about clients does not
 * hold here, so that neither a limit nor a milter of others decides about the health of Postfix.
 */
export const healthService: PostfixService = {
  name: 'health',
  type: 'unix',
  private: false,
  unprivileged: true,
  processes: 2,
  command: 'smtpd',
  options: [
    own('syslog_name', text('postfix/health'), 'tells the services apart in the log'),
    own('smtpd_client_restrictions', restrictions(), 'no client comes in here'),
    own('smtpd_helo_restrictions', restrictions(), 'no client comes in here'),
    own('smtpd_sender_restrictions', restrictions(), 'no client comes in here'),
    own('smtpd_relay_restrictions', restrictions(), 'nothing goes out from here'),
    own(
      'smtpd_recipient_restrictions',
      restrictions(
        restriction('check_recipient_access', 'the address of the health check has no mailbox', always('OK')),
        restriction('reject', 'Postfix wants to see an end'),
      ),
      'the address of the health check has no mailbox',
    ),
    own('smtpd_reject_unlisted_recipient', no, 'the address of the health check has no mailbox'),
    own('smtpd_data_restrictions', restrictions(), 'no client comes in here'),
    own(
      'smtpd_end_of_data_restrictions',
      restrictions(restriction('check_sender_access', 'withdraws the message', always('DISCARD'))),
      'withdraws the message, after cleanup has seen all of it',
    ),
    own('smtpd_milters', list(), 'OpenDKIM has a health check of its own'),
    own('smtpd_tls_security_level', text('none'), 'the socket is inside of the container'),
    own('smtpd_client_event_limit_exceptions', list(always('all')), 'no client is counted here'),
    own('notify_classes', list(), 'a health check is no reason for a notice'),
  ],
  origin: {
    kind: 'mailc',
    reason: 'the health check hands a message in here, which is withdrawn at its end',
  },
};

function own(name: string, value: PostfixValue, reason: string): PostfixParameter {
  return { name, value, origin: { kind: 'mailc', reason } };
}
