import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/**
 * The login whose password costs as much to compute as in production, while those of the others cost next to nothing:
 * the last one that mail.yaml keeps as ARGON2ID or as a secret; undefined where there is none.
 */
export function costlyLogin({ domains }: ResolvedSpec): string | undefined {
  const mailboxes = domains.flatMap((domain) => domain.mailboxes);
  return mailboxes.findLast(
    ({ password }) =>
      password.kind === 'secret' || (password.kind === 'hash' && password.hash.startsWith('{ARGON2ID}')),
  )?.address;
}
