import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { decided, parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { throttles } from './throttles.ts';
import { deliveryPace, upstreams } from './upstreams.ts';
import { integer, reference, text, yes } from './values.ts';

/** Deliveries to other servers. */
export function outbound(resolved: ResolvedSpec, tables: PostfixTables): PostfixSection {
  const { outbound: declared, originOf } = resolved;
  const hello = 'a name that the DNS knows, whatever the container is called: RFC 5321 section 4.1.1.1';
  return {
    title: 'Deliveries to other servers',
    parameters: [
      parameter('smtp_helo_name', reference('myhostname'), originOf(['hostname']), hello),
      parameter(
        'smtp_address_preference',
        text(preferred[declared.addressFamily]),
        originOf(['outbound', 'addressFamily']),
      ),
      decided('smtp_line_length_limit', integer(0), `no long line is broken: ${intact}`),
      decided('disable_mime_output_conversion', yes, `no octets above 127 are recoded: ${intact}`),
      ...upstreams(resolved, tables),
      ...deliveryPace(resolved),
      ...throttles(resolved, tables),
    ],
  };
}

/** Of the message as it was signed, here or by whoever it is forwarded for. */
const intact = 'the signature of a message that is changed on the way fails everywhere';

/** A single family is preferred as well as enforced (`services.ts`), so that the log and `postconf` say the same. */
const preferred = { any: 'any', ipv4: 'ipv4', ipv6: 'ipv6', 'prefer-ipv4': 'ipv4' } as const;
