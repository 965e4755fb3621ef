import type { ResolvedMailbox, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../../schema/supplied-data.ts';
import type { DovecotLogin } from '../../model/dovecot.ts';

/** The logins in the order of mail.yaml; a supplied hash stands in for whatever the specification has. */
export function lowerLogins(resolved: ResolvedSpec, supplied?: SuppliedData): readonly DovecotLogin[] {
  const standard = resolved.limits.mailboxSizeBytes;
  return resolved.domains.flatMap((domain) =>
    domain.mailboxes.map((mailbox) => ({
      address: mailbox.address,
      password: passwordOf(mailbox, supplied?.passwordHashes[mailbox.address]),
      quotaBytes: mailbox.quotaBytes === standard ? undefined : mailbox.quotaBytes,
      origin: resolved.originOf(['domains', domain.name, 'mailboxes', mailbox.localPart]),
    })),
  );
}

function passwordOf(mailbox: ResolvedMailbox, supplied: string | undefined): DovecotLogin['password'] {
  if (supplied !== undefined) return { kind: 'hash', hash: supplied };
  const { password } = mailbox;
  switch (password.kind) {
    case 'hash':
      return { kind: 'hash', hash: password.hash };
    case 'secret':
      return { kind: 'secret', secret: password.secret };
    case 'plain':
      return { kind: 'plain', plain: password.plain };
  }
}
