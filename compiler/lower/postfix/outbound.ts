import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { throttles } from './throttles.ts';
import { deliveryPace, upstreams } from './upstreams.ts';
import { reference, text } from './values.ts';

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
      ...upstreams(resolved, tables),
      ...deliveryPace(resolved),
      ...throttles(resolved, tables),
    ],
  };
}

/** A single family is preferred as well as enforced (`services.ts`), so that the log and `postconf` say the same. */
const preferred = { any: 'any', ipv4: 'ipv4', ipv6: 'ipv6', 'prefer-ipv4': 'ipv4' } as const;
