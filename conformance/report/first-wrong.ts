import type { LabelResult } from '../engine/result.ts';

/** The first observation that is not right, in one line; undefined when all are. */
export function firstWrong(labels: readonly LabelResult[]): string | undefined {
  const wrong = labels.flatMap((label) =>
    label.seen.filter(({ accepted }) => !accepted).map((seen) => ({ label, seen })),
  );
  // What decides comes before what only differs.
  const { label, seen } = wrong.find((each) => each.seen.basis !== 'mailc') ?? wrong[0] ?? {};
  if (label === undefined || seen === undefined) return undefined;
  const subject = seen.about === undefined ? label.label : `${label.label} (${seen.about})`;
  return `${subject}: ${seen.what}, expected ${label.expected.join(' or ')}`;
}
