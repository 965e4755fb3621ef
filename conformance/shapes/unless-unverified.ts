import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Reason why a check of verified recipients does not apply. */
export function unlessUnverified({ verify }: ResolvedSpec): string | undefined {
  return verify.recipients ? undefined : 'mail.yaml does not have recipients verified';
}

/** Reason why a check that needs a recipient to be taken unseen does not apply. */
export function unlessVerified({ verify }: ResolvedSpec): string | undefined {
  return verify.recipients ? 'mail.yaml has recipients verified: it is refused at RCPT' : undefined;
}
