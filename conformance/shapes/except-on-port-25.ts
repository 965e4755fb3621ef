import type { Basis } from '../judge/basis.ts';
import type { Observation } from '../observation.ts';

/** A standard's demand of every service but port 25, where other servers deliver who know nothing of this one. */
export function exceptOnPort25({ about = '' }: Observation): Basis {
  return /^smtp\b/.test(about) ? 'mailc' : 'standard';
}
