import type { Feature } from '../schema/feature.ts';
import type { Accept, Observed } from './check.ts';
import type { Session } from './session.ts';

/**
 * A positive control: something that must work, in the shape of the checks that name it. It runs from their vantage
 * before and after them; a check whose control fails has seen nothing.
 */
export interface Control {
  /** Name of the file below `controls/` without its ending. */
  readonly id: string;
  readonly title: string;
  readonly requires: readonly Feature[];
  /** The control that takes its place where the aim does not give what it needs: the same without a message. */
  readonly instead?: 'smtp-accepts' | 'submission-accepts' | 'submission-greets';
  readonly budgetMs: number;
  readonly accept: Accept;
  readonly run: (session: Session) => Promise<Readonly<Record<string, Observed>>>;
}
