import type { Owner } from './ownership.ts';
import { dovecotVerdict } from './verdicts/dovecot-verdict.ts';

/** What decides a top-level Dovecot setting that `dovecot.settings` therefore may not; undefined for one that it may. */
export function ownerOfDovecotSetting(name: string): Owner | undefined {
  const verdict = dovecotVerdict(name);
  return verdict?.kind === 'decided' ? verdict.owner : undefined;
}
