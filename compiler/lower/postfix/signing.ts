import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { onlyTrusted } from '../only-trusted.ts';
import { signs } from '../signs.ts';
import { signsEverything } from '../signs-everything.ts';
import { decided } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import type { PostfixTables } from './tables.ts';
import { list, lookup, macro, text } from './values.ts';

/** The way through OpenDKIM. */
export function signing(resolved: ResolvedSpec, { unsignable }: PostfixTables): PostfixSection | undefined {
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
      ...(signsEverything(resolved) ? [bounces] : []),
      ...(unsignable ? [decided('milter_header_checks', list(lookup(unsignable)), unsignable.why)] : []),
      decided(
        'milter_default_action',
        text('tempfail'),
        'without the signer mail waits: it never leaves unsigned',
      ),
      decided(
        'milter_mail_macros',
        list('i', ...['auth_type', 'auth_authen', 'auth_author', 'mail_addr', 'mailc_any'].map(macro)),
        'the signer decides by the login',
      ),
      decided(
        'milter_macro_defaults',
        list('mailc_any=any@message.invalid'),
        'OpenDKIM passes what has no sender that it can read: with one, sign.lua judges every message',
      ),
    ],
  };
}

/** Nothing leaves unsigned. */
const bounces = decided(
  'internal_mail_filter_classes',
  list('bounce', 'notify'),
  'bounces and notices are signed as well',
);
