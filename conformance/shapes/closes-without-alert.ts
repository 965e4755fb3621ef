import type { Platform } from '../../schema/platform.ts';
import type { Deviation } from '../check.ts';
import { close } from '../expectation.ts';

/** Dovecot 2.3 refuses a handshake by closing the connection: the alert of its TLS library is never written. */
export function closesWithoutAlert<const Label extends string>(
  platforms: readonly Platform[] | undefined,
  labels: readonly Label[],
): readonly Deviation<Label>[] {
  return labels.map((label) => ({
    platforms: platforms ?? [],
    daemon: 'Dovecot 2.3.19',
    label,
    accept: [close],
    reason: 'it closes the connection without sending the alert of its TLS library',
  }));
}
