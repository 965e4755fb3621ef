import type { Owner } from './ownership.ts';
import { opendkimVerdicts } from './verdicts/opendkim-verdicts.ts';

/** What decides an OpenDKIM setting that `opendkim.settings` therefore may not; undefined for one that it may. */
export function ownerOfOpendkimSetting(name: string): Owner | undefined {
  const verdict = Object.hasOwn(opendkimVerdicts, name) ? opendkimVerdicts[name] : undefined;
  return verdict?.kind === 'decided' ? verdict.owner : undefined;
}
