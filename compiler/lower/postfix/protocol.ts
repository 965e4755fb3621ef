import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { decided, parameter } from './parameter.ts';
import { integer, list, text, yes } from './values.ts';

/** SMTP itself: what is offered, and what is not tolerated. */
export function protocol({ hostname, originOf }: ResolvedSpec): PostfixSection {
  const smuggling = 'ends a message in one way only, so that none hides in another (SMTP smuggling)';
  return {
    title: 'SMTP',
    parameters: [
      parameter(
        'smtpd_banner',
        text(`${hostname} ESMTP`),
        originOf(['hostname']),
        'no version for strangers',
      ),
      decided(
        'smtpd_helo_required',
        yes,
        'a client says who it is, again after STARTTLS: RFC 3207 section 4.2',
      ),
      decided('disable_vrfy_command', yes, 'does not tell which addresses exist'),
      decided(
        'smtpd_discard_ehlo_keywords',
        list('etrn', 'chunking', 'silent-discard'),
        'ETRN is off; BDAT would be a second way to end a message',
      ),
      decided('smtpd_forbid_bare_newline', text('normalize'), smuggling),
      decided('smtpd_forbid_bare_newline_exclusions', list(), 'for trusted networks as well'),
      decided('cleanup_replace_stray_cr_lf', yes, 'nor does what leaves here smuggle anything elsewhere'),
      decided(
        'message_reject_characters',
        text('\\0'),
        'a NUL ends a line or a message for careless programs: RFC 5322 section 4.1 has it in old mail only',
      ),
      decided(
        'smtpd_forbid_unauth_pipelining',
        yes,
        'a client that talks ahead has not read who it talks to',
      ),
      decided('hopcount_limit', integer(100), 'RFC 5321 section 6.3'),
    ],
  };
}
