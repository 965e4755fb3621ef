import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import { entryService, vantageOf } from '../entry.ts';
import { noVantage } from '../no-vantage.ts';
import type { Family } from '../vantage.ts';
import { wayOut } from '../way-out.ts';

/** The family of a check's connections. */
export function familyOf({ family }: Pick<Check, 'family'>, spec: ResolvedSpec): Family {
  return family ?? (spec.outbound.addressFamily === 'ipv6' ? 6 : 4);
}

/** Why a check does not apply to a spec; undefined when it does. Nothing that a server says has a part in it. */
export function inapplicable(check: Check, spec: ResolvedSpec): string | undefined {
  const missing = check.requires.filter((feature) => !spec.features.has(feature));
  if (missing.length > 0) return `mail.yaml does not promise ${missing.join(', ')}`;
  return (
    noEntry(check, spec) ??
    noVantage(vantageOf(check.vantage, spec, familyOf(check, spec)), familyOf(check, spec), spec) ??
    check.unless?.(spec)
  );
}

function noEntry(check: Check, spec: ResolvedSpec): string | undefined {
  const { vantage } = check;
  if (vantage === 'outgoing')
    return wayOut(spec, familyOf(check, spec)) === undefined
      ? 'mail.yaml lets nobody send mail to other sites'
      : undefined;
  return (vantage === 'entry' || vantage === 'trusted') && entryService(spec) === undefined
    ? 'every service of mail.yaml wants a login'
    : undefined;
}
