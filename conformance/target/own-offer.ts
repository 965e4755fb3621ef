import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Offer } from './offer.ts';

/** A project of the suite's own in its world: everything. With `safe` nothing is stopped or restarted. */
export function ownOffer(promised: ResolvedSpec, safe: boolean): Offer {
  return {
    promised,
    name: promised.name,
    judge: { kind: 'promises' },
    lacks: (need) => (need === 'disturbance' && safe ? '--safe leaves out what disturbs' : undefined),
    lacksVantage: () => undefined,
    guard: (wire) => wire,
    waitsMs: 0,
    atOnce: 20,
  };
}
