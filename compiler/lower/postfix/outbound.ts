import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { throttles } from './throttles.ts';
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
        text(declared.addressFamily === 'prefer-ipv4' ? 'ipv4' : 'any'),
        originOf(['outbound', 'addressFamily']),
      ),
      ...throttles(resolved, tables),
    ],
  };
}
