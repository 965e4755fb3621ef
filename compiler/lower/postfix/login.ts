import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { decided, parameter } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { list, no, text } from './values.ts';

/** Logins, which master.cf turns on for submission. */
export function login({ auth, originOf }: ResolvedSpec): PostfixSection {
  return {
    title: 'Logins',
    parameters: [
      decided(
        'smtpd_sasl_auth_enable',
        no,
        'port 25 is for servers; master.cf turns logins on for 587 and 465',
      ),
      decided('smtpd_sasl_type', text('dovecot'), 'Dovecot knows the passwords'),
      decided('smtpd_sasl_path', text(POSTFIX_PATHS.authSocket), 'Dovecot knows the passwords'),
      decided('smtpd_sasl_security_options', list('noanonymous'), 'everybody who logs in is somebody'),
      parameter(
        'smtpd_sasl_mechanism_filter',
        list(...auth.mechanisms.map((mechanism) => mechanism.toLowerCase())),
        originOf(['auth', 'mechanisms']),
      ),
      parameter(
        'smtpd_tls_auth_only',
        { kind: 'boolean', value: auth.requireTls },
        originOf(['auth', 'requireTls']),
      ),
    ],
  };
}
