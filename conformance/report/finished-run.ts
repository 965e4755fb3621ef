import type { CheckResult } from '../engine/result.ts';
import type { ConformRequest } from '../request.ts';

/** A run that is over, for the reports. */
export interface FinishedRun {
  readonly request: Pick<ConformRequest, 'resolved' | 'placeOf' | 'version'>;
  readonly results: readonly CheckResult[];
  readonly startedAt: Date;
  readonly code: 0 | 1 | 2;
}
