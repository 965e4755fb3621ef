import type { Check } from '../check.ts';
import { inapplicable } from '../engine/applicability.ts';
import type { Arena } from '../engine/arena.ts';
import { acceptedBy } from '../engine/grade.ts';
import { asksWithoutFile } from '../judge/basis.ts';
import { availableControl } from './available-control.ts';
import { unmet } from './unmet.ts';

/**
 * Why a check that mail.yaml asks for is left out with this aim; undefined when it runs. It depends on mail.yaml, the
 * check and the aim alone, never on what a server says.
 */
export function leftOut(check: Check, arena: Arena): string | undefined {
  if (check.disturbs === true) {
    const lack = arena.offer.lacks('disturbance');
    if (lack !== undefined) return lack;
  }
  if (inapplicable(check, arena.spec) !== undefined)
    return `the aim leads to ${arena.spec.services.map(({ name }) => name).join(', ')} only`;
  const { judge } = arena.offer;
  const labels = Object.keys(acceptedBy(check, arena.spec));
  if (judge.kind === 'standards' && !judge.file && !asksWithoutFile(check, labels))
    return 'it needs a mail.yaml that says what the server promises';
  return (
    unmet(check, arena) ??
    check.controls
      .map((name) => availableControl(name, check, arena))
      .find((found): found is { readonly lack: string } => 'lack' in found)?.lack
  );
}
