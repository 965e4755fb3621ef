import type { Platform } from '../../../schema/platform.ts';
import { notDoneBySetting } from '../../diagnostic/not-done.ts';
import { dovecotType } from '../values/dovecot-types.ts';
import type { ValueType } from '../values/value-type.ts';
import { mailboxesSettings } from './dovecot/mailboxes.ts';
import { servicesSettings } from './dovecot/services.ts';
import { sessionsSettings } from './dovecot/sessions.ts';
import { dovecotFamilies } from './dovecot-families.ts';
import type { Verdict, Verdicts } from './verdict.ts';

/** The verdicts on settings that mail.yaml may decide, and on single ones that it may not, by section. */
export const dovecotSections: Readonly<Record<string, Verdicts>> = {
  sessions: sessionsSettings,
  mailboxes: mailboxesSettings,
  services: servicesSettings,
};

const single: ReadonlyMap<string, Verdict> = new Map(
  Object.values(dovecotSections).flatMap((section) => Object.entries(section)),
);

/** The verdict on a top-level Dovecot setting; undefined for a name that has none. */
export function dovecotVerdict(name: string): Verdict | undefined {
  const found = single.get(name);
  if (found !== undefined) return found;
  const owner = dovecotFamilies.find(([family]) => family.test(name))?.[1];
  if (owner !== undefined) return { kind: 'decided', owner };
  const topic = notDoneBySetting('dovecot', name);
  return topic && { kind: 'decided', owner: { reason: topic.reason, refused: true } };
}

/** The type of the values that a setting takes: that of its verdict, or else the one that Dovecot itself has for it. */
export function dovecotTypeOf(platform: Platform, name: string, verdict: Verdict): ValueType | undefined {
  if (verdict.kind === 'decided') return undefined;
  return verdict.type ?? dovecotType(platform, name);
}
