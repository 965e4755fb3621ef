import type { Platform } from '../../schema/platform.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { Blind } from '../blind.ts';
import type { Accept, Check, Deviation, Observed } from '../check.ts';
import type { Expectation } from '../expectation.ts';
import { matches } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import { escaped } from '../report/escape.ts';
import { describeExpectation, describeObservation } from './describe.ts';
import type { LabelResult } from './result.ts';

/** What the observations of a check come to. */
export interface Grade {
  readonly outcome: 'pass' | 'fail' | 'deviation' | 'differs';
  readonly labels: readonly LabelResult[];
  readonly reason: string;
}

/** What a check accepts for this spec. */
export function acceptedBy(check: Pick<Check, 'accept'>, spec: ResolvedSpec): Accept {
  return typeof check.accept === 'function' ? check.accept(spec) : check.accept;
}

/**
 * Compares what was seen with the closed list. Throws `Blind` when a label was not observed, or with nothing: a check that
 * saw nothing has not passed.
 */
export function grade(
  accept: Accept,
  seen: Readonly<Record<string, Observed>>,
  deviations: readonly Deviation[],
  platform: Platform,
): Grade {
  const stray = strayLabel(accept, seen);
  if (stray !== undefined) throw new Blind(`${stray} was observed, but nothing says what is right`);
  const here = deviations.filter(({ platforms }) => platforms.includes(platform));
  const judged = Object.entries(accept).map(([label, expected]) =>
    judge(
      label,
      expected,
      observations(label, seen[label]),
      here.filter((each) => each.label === label),
    ),
  );
  const labels = judged.map(({ result }) => result);
  const stale = judged.flatMap(({ stopped }) => stopped);
  const occurred = judged.flatMap(({ happened }) => happened);
  if (stale.length > 0) return { outcome: 'fail', labels, reason: stale.map(stoppedText).join('; ') };
  if (labels.some(({ accepted }) => !accepted)) return { outcome: 'fail', labels, reason: '' };
  if (occurred.length > 0) {
    return {
      outcome: 'deviation',
      labels,
      reason: occurred.map(({ daemon, reason }) => `${daemon}: ${reason}`).join('; '),
    };
  }
  return { outcome: 'pass', labels, reason: '' };
}

function stoppedText({ daemon, reason }: Deviation): string {
  return `the listed deviation of ${daemon} did not occur (${reason}): remove it from the check`;
}

/** A label that was observed and that nothing judges. */
export function strayLabel(accept: Accept, seen: Readonly<Record<string, Observed>>): string | undefined {
  return Object.keys(seen).find((label) => !(label in accept));
}

/** What was seen under a label, as a list; `Blind` when it is empty. */
export function observations(label: string, observed: Observed | undefined): readonly Observation[] {
  const all: readonly Observation[] =
    observed === undefined ? [] : 'kind' in observed ? [observed] : observed;
  if (all.length === 0) throw new Blind(`nothing was observed as ${label}`);
  return all;
}

function judge(
  label: string,
  expected: readonly Expectation[],
  seen: readonly Observation[],
  deviations: readonly Deviation[],
): { readonly result: LabelResult; readonly happened: Deviation[]; readonly stopped: Deviation[] } {
  const happened = new Set<Deviation>();
  const verdicts = seen.map((each) => {
    const right = expected.some((expectation) => matches(expectation, each));
    const excuse = right
      ? undefined
      : deviations.find(({ accept }) => accept.some((one) => matches(one, each)));
    if (excuse !== undefined) happened.add(excuse);
    return { ...seenText(each), accepted: right || excuse !== undefined };
  });
  const accepted = verdicts.every((each) => each.accepted);
  const result = { label, accepted, expected: expected.map(describeExpectation), seen: verdicts };
  const stopped = accepted ? deviations.filter((each) => !happened.has(each)) : [];
  return { result, happened: [...happened], stopped };
}

/** An observation in words that are safe to print. */
export function seenText(seen: Observation): { readonly about: string | undefined; readonly what: string } {
  const about = seen.about === undefined ? undefined : escaped(seen.about);
  return { about, what: escaped(describeObservation(seen)) };
}
