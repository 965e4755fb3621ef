import type { LabelResult } from '../engine/result.ts';

/** The first observation that is not right, in one line; undefined when all are. */
export function firstWrong(labels: readonly LabelResult[]): string | undefined {
  const label = labels.find(({ accepted }) => !accepted);
  const seen = label?.seen.find(({ accepted }) => !accepted);
  if (label === undefined || seen === undefined) return undefined;
  const subject = seen.about === undefined ? label.label : `${label.label} (${seen.about})`;
  return `${subject}: ${seen.what}, expected ${label.expected.join(' or ')}`;
}
