import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { parameter } from './parameter.ts';
import { list } from './values.ts';

/** Host names below a domain that nobody outside needs to see (ADDRESS_REWRITING_README, address masquerading). */
export function masquerade({ masquerade: declared, originOf }: ResolvedSpec): PostfixSection | undefined {
  if (declared === undefined) return undefined;
  const { domains, except, envelope } = declared;
  const headers = ['header_sender', 'header_recipient'];
  return {
    title: 'Hidden host names',
    parameters: [
      parameter('masquerade_domains', list(...domains), originOf(['masquerade', 'domains'])),
      parameter(
        'masquerade_classes',
        list(...(envelope ? ['envelope_sender'] : []), ...headers),
        originOf(['masquerade', envelope ? 'domains' : 'envelope']),
        'an envelope recipient keeps its host: the mail goes there',
      ),
      parameter('masquerade_exceptions', list(...except), originOf(['masquerade', 'except'])),
    ],
  };
}
