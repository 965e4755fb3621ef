import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup, DovecotNode } from '../../model/dovecot.ts';
import { block, decided, flag, number, only24, setting, text } from './nodes.ts';
import { DOVECOT_PATHS, QUOTA_USER } from './paths.ts';

/** What Postfix talks to: LMTP for delivery and SASL for logins, each on a socket that only it can open. */
export const lowerSockets = (resolved: ResolvedSpec): DovecotGroup => ({
  title: 'Sockets for Postfix',
  nodes: [
    ...names(resolved),
    ...addresses(),
    setting(
      only24('lmtp_user_concurrency_limit'),
      text('unlimited'),
      decided('Postfix paces the deliveries; a refusal here would only delay mail'),
    ),
    block('service lmtp', [
      setting(
        only24('restart_request_count'),
        number(1000),
        decided('a new process for each delivery would cost more than the delivery'),
      ),
      socket(DOVECOT_PATHS.lmtpSocket),
    ]),
    block('service auth', [socket(DOVECOT_PATHS.authSocket)]),
    block('service quota-status', [
      setting('executable', text('quota-status -p postfix'), decided('says whether a mailbox has room')),
      setting('client_limit', number(1), decided('one question at a time, each in a process of its own')),
      socket(DOVECOT_PATHS.quotaSocket, QUOTA_USER, 'nogroup'),
    ]),
  ],
});

/** Names that Dovecot writes into mail. */
function names(resolved: ResolvedSpec): readonly DovecotNode[] {
  const hostname = setting('hostname', text(resolved.hostname), resolved.originOf(['hostname']));
  const first = resolved.domains[0];
  if (first === undefined) return [hostname];
  const origin = resolved.originOf(['domains', first.name]);
  const why = 'every domain has its postmaster (RFC 5321 section 4.5.1)';
  return [hostname, setting('postmaster_address', text(`postmaster@${first.name}`), origin, why)];
}

/** As Postfix has it: an address with a + is an address of its own. */
function addresses(): readonly DovecotNode[] {
  const whole = decided('a + in an address is a character like any other, as in Postfix');
  return [
    setting('recipient_delimiter', text(''), whole),
    setting('lmtp_save_to_detail_mailbox', flag(false), whole),
  ];
}

function socket(path: string, user = 'postfix', group = 'postfix'): DovecotNode {
  const postfix = decided('Postfix alone may open it');
  return block(`unix_listener ${path}`, [
    setting('mode', text('0600'), postfix),
    setting('user', text(user), postfix),
    setting('group', text(group), postfix),
  ]);
}
