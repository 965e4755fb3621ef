import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** The submission services that the spec offers, in its order. */
export function submissionServices(spec: ResolvedSpec): readonly ('submission' | 'submissions')[] {
  return spec.services.flatMap(({ name }) => (name === 'submission' || name === 'submissions' ? [name] : []));
}
