import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { Blind } from '../blind.ts';
import type { Accept, Check, Observed } from '../check.ts';
import { describeExpectation } from '../engine/describe.ts';
import type { Grade } from '../engine/grade.ts';
import { acceptedBy, observations, seenText, strayLabel } from '../engine/grade.ts';
import type { LabelResult } from '../engine/result.ts';
import type { Expectation } from '../expectation.ts';
import { matches } from '../expectation.ts';
import { basisOf } from './basis.ts';
import { relaxed } from './relaxed.ts';

/** What a check accepts of a server that mailc did not compile. */
export function acceptedByStandards(check: Pick<Check, 'accept' | 'foreign'>, spec: ResolvedSpec): Accept {
  return { ...widened(acceptedBy(check, spec)), ...(check.foreign?.accept as Accept | undefined) };
}

/** What a standard allows under each label. */
export function widened(accept: Accept): Accept {
  return Object.fromEntries(Object.entries(accept).map(([label, expected]) => [label, allowed(expected)]));
}

/** What a standard allows where mailc promises these. */
export function allowed(expected: readonly Expectation[]): readonly Expectation[] {
  const wider = expected.flatMap(relaxed);
  return wider.filter((one, n) => wider.findIndex((other) => same(one, other)) === n);
}

const same = (one: Expectation, other: Expectation): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Judges what was seen of a server that mailc did not compile. A departure from what only mailc chose is `differs`; what
 * only a mail.yaml could promise is not judged without one. Throws `Blind` as `grade` does.
 */
export function gradeForeign(
  check: Check,
  spec: ResolvedSpec,
  seen: Readonly<Record<string, Observed>>,
  file: boolean,
): Grade {
  const accept = acceptedByStandards(check, spec);
  const stray = strayLabel(accept, seen);
  if (stray !== undefined) throw new Blind(`${stray} was observed, but nothing says what is right`);
  // With a mail.yaml it may be a system of mailc's making, whose daemons' departures are known.
  const listed = file
    ? (check.deviations ?? []).filter(({ platforms }) => platforms.includes(spec.platform))
    : [];
  const excused = new Set<string>();
  const labels = Object.entries(accept).flatMap(([label, expected]): LabelResult[] => {
    const judged = observations(label, seen[label]).flatMap((each) => {
      const basis = basisOf(check, label, each);
      if (basis === 'mail.yaml' && !file) return [];
      const right = expected.some((one) => matches(one, each));
      const excuse = right
        ? undefined
        : listed.find((one) => one.label === label && one.accept.some((it) => matches(it, each)));
      if (excuse !== undefined) excused.add(`${excuse.daemon}: ${excuse.reason}`);
      return [{ ...seenText(each), basis, accepted: right || excuse !== undefined }];
    });
    const accepted = judged.every((each) => each.accepted);
    return judged.length === 0
      ? []
      : [{ label, accepted, expected: expected.map(describeExpectation), seen: judged }];
  });
  const departures = labels.flatMap((each) => each.seen.filter(({ accepted }) => !accepted));
  if (departures.some(({ basis }) => basis !== 'mailc')) return { outcome: 'fail', labels, reason: '' };
  if (departures.length > 0) return { outcome: 'differs', labels, reason: '' };
  return { outcome: excused.size > 0 ? 'deviation' : 'pass', labels, reason: [...excused].join('; ') };
}
