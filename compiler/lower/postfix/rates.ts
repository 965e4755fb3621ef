import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter, PostfixSection } from '../../model/postfix.ts';
import { loopback } from './loopback.ts';
import { decided, parameter } from './parameter.ts';
import { integer, list, seconds } from './values.ts';

/** How much one client may do. */
export function rates({ limits, originOf }: ResolvedSpec): PostfixSection {
  const rate = (
    name:
      | 'smtpd_client_connection_rate_limit'
      | 'smtpd_client_message_rate_limit'
      | 'smtpd_client_recipient_rate_limit',
    field: 'connectionsPerMinute' | 'messagesPerMinute' | 'recipientsPerMinute',
  ): readonly PostfixParameter[] => {
    const limit = limits[field];
    return limit === undefined ? [] : [parameter(name, integer(limit), originOf(['limits', field]))];
  };
  return {
    title: 'Limits',
    parameters: [
      ...rate('smtpd_client_connection_rate_limit', 'connectionsPerMinute'),
      ...rate('smtpd_client_message_rate_limit', 'messagesPerMinute'),
      ...rate('smtpd_client_recipient_rate_limit', 'recipientsPerMinute'),
      decided('anvil_rate_time_unit', seconds(60), 'the limits above are per minute'),
      exceptions(limits.exemptTrusted, originOf),
      parameter(
        'smtpd_recipient_limit',
        integer(limits.recipientsPerMessage),
        originOf(['limits', 'recipientsPerMessage']),
      ),
    ],
  };
}

function exceptions(exempt: boolean, originOf: ResolvedSpec['originOf']): PostfixParameter {
  const name = 'smtpd_client_event_limit_exceptions';
  if (!exempt) return parameter(name, list(...loopback), originOf(['limits', 'exemptTrusted']));
  const why = 'no rate holds for trusted networks';
  return parameter(name, list({ kind: 'reference', name: 'mynetworks' }), originOf(['trusted']), why);
}
