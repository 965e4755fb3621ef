import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { onlyTrusted } from '../only-trusted.ts';
import { trustedList } from './gateways.ts';
import { decided, parameter } from './parameter.ts';
import { list, no, reference, text } from './values.ts';

/** Who the server is, and how it reads addresses. */
export function identity(resolved: ResolvedSpec): PostfixSection {
  const { hostname, features, originOf } = resolved;
  const origin = originOf(['hostname']);
  const keepsMail = features.has('mailboxes');
  return {
    title: 'Identity',
    parameters: [
      decided('compatibility_level', text('3.6'), 'the newest level that both Postfix 3.7 and 3.10 have'),
      parameter('myhostname', text(hostname), origin),
      parameter('myorigin', reference('myhostname'), origin, 'what an address without a domain gets'),
      keepsMail
        ? decided('mydestination', list(), 'every mail domain is virtual: there are no Unix accounts')
        : decided(
            'mydestination',
            list('localhost'),
            'what is for localhost is refused, not looked for elsewhere',
          ),
      parameter(
        'mynetworks',
        list(...trustedList(resolved)),
        originOf(['trusted']),
        `these may relay${onlyTrusted(resolved) ? '' : ' on port 25'}, besides the container itself`,
      ),
      decided('inet_interfaces', text('all'), 'which of them are reachable is decided by what is published'),
      decided('inet_protocols', list('all'), 'mail comes in over both families where the container has both'),
      decided('append_dot_mydomain', no, 'addresses are whole'),
      decided('parent_domain_matches_subdomains', list(), 'a domain never stands for its subdomains'),
      decided(
        'recipient_delimiter',
        text(''),
        `an address with a + exists only where mail.yaml has it${keepsMail ? ', as in Dovecot' : ''}`,
      ),
      decided(
        'smtputf8_enable',
        no,
        `${keepsMail ? 'Dovecot cannot' : 'many servers do not'} take such mail: it would bounce after it was accepted`,
      ),
      decided(
        'local_header_rewrite_clients',
        list('permit_mynetworks', ...(features.has('logins') ? ['permit_sasl_authenticated'] : [])),
        'adds a missing Date and Message-ID to mail that starts here: RFC 6409 section 8',
      ),
    ],
  };
}
