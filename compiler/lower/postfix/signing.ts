import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { signs } from '../signs.ts';
import { decided } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { list, macro, text } from './values.ts';

/** The way through OpenDKIM. */
export function signing(resolved: ResolvedSpec): PostfixSection | undefined {
  if (!signs(resolved)) return undefined;
  const socket = `unix:${POSTFIX_PATHS.milterSocket}`;
  return {
    title: 'DKIM',
    parameters: [
      decided(
        'smtpd_milters',
        list(socket),
        'mail of logins is signed; on port 25 master.cf narrows it down',
      ),
      decided('non_smtpd_milters', list(socket), 'mail that starts in the container is signed too'),
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
