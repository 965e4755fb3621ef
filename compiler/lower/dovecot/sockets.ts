import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup } from '../../model/dovecot.ts';
import { block, decided, flag, only24, setting, text } from './nodes.ts';
import { DOVECOT_PATHS } from './paths.ts';

/** What Postfix talks to: LMTP for delivery and SASL for logins, each on a socket that only it can open. */
export function lowerSockets(resolved: ResolvedSpec): DovecotGroup {
  const whole = decided('a + in an address is a character like any other, as in Postfix');
  const postfix = decided('Postfix alone may open it');
  const first = resolved.domains[0];
  return {
    title: 'Sockets for Postfix',
    nodes: [
      setting('hostname', text(resolved.hostname), resolved.originOf(['hostname'])),
      ...(first === undefined
        ? []
        : [
            setting(
              'postmaster_address',
              text(`postmaster@${first.name}`),
              resolved.originOf(['domains', first.name]),
              'every domain has its postmaster (RFC 5321 section 4.5.1)',
            ),
          ]),
      setting('recipient_delimiter', text(''), whole),
      setting('lmtp_save_to_detail_mailbox', flag(false), whole),
      setting(
        only24('lmtp_user_concurrency_limit'),
        text('unlimited'),
        decided('Postfix paces the deliveries; a refusal here would only delay mail'),
      ),
      block('service lmtp', [
        block(`unix_listener ${DOVECOT_PATHS.lmtpSocket}`, [
          setting('mode', text('0600'), postfix),
          setting('user', text('postfix'), postfix),
          setting('group', text('postfix'), postfix),
        ]),
      ]),
      block('service auth', [
        block(`unix_listener ${DOVECOT_PATHS.authSocket}`, [
          setting('mode', text('0600'), postfix),
          setting('user', text('postfix'), postfix),
          setting('group', text('postfix'), postfix),
        ]),
      ]),
    ],
  };
}
