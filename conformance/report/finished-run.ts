import type { CheckResult } from '../engine/result.ts';
import type { Judge } from '../judge/judge.ts';
import type { ConformRequest } from '../request.ts';

/** A run that is over, for the reports. */
export interface FinishedRun {
  readonly request: Pick<ConformRequest, 'resolved' | 'placeOf' | 'version'>;
  /** By what it was judged; by its promises when undefined. */
  readonly judge?: Judge;
  /** What the server is called in the report: `smtp at mail.example.com:25`. */
  readonly name?: string;
  readonly results: readonly CheckResult[];
  readonly startedAt: Date;
  readonly code: 0 | 1 | 2;
}
