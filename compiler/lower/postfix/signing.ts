import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection, PostfixTable } from '../../model/postfix.ts';
import { onlyTrusted } from '../only-trusted.ts';
import { signs } from '../signs.ts';
import { decided, parameter } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import type { PostfixTables } from './tables.ts';
import { list, lookup, macro, text } from './values.ts';

/** The way through OpenDKIM. */
export function signing(resolved: ResolvedSpec, { fromField }: PostfixTables): PostfixSection | undefined {
  if (!signs(resolved)) return undefined;
  const socket = `unix:${POSTFIX_PATHS.milterSocket}`;
  return {
    title: 'DKIM',
    parameters: [
      decided(
        'smtpd_milters',
        list(socket),
        onlyTrusted(resolved)
          ? 'mail of trusted networks is signed, and nobody else sends any'
          : 'mail of logins is signed; on port 25 master.cf narrows it down',
      ),
      decided('non_smtpd_milters', list(socket), 'mail that starts in the container is signed too'),
      ...(fromField ? everything(fromField) : []),
      decided(
        'milter_default_action',
        text('tempfail'),
        'without the signer mail waits: it never leaves unsigned',
      ),
      decided(
        'milter_mail_macros',
        list('i', ...['auth_type', 'auth_authen', 'auth_author', 'mail_addr'].map(macro)),
        'the signer decides by the login',
      ),
    ],
  };
}

/** Nothing leaves unsigned: OpenDKIM refuses what it has no key for, and does not get to see what it cannot read. */
function everything(fromField: PostfixTable): PostfixSection['parameters'] {
  const message = 'the header of the message alone, not of what is attached to it';
  return [
    decided('internal_mail_filter_classes', list('bounce', 'notify'), 'so are bounces and notices'),
    parameter('header_checks', list(lookup(fromField)), fromField.origin),
    decided('mime_header_checks', list(), message),
    decided('nested_header_checks', list(), message),
  ];
}
