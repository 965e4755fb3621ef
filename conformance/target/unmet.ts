import type { Check } from '../check.ts';
import { familyOf } from '../engine/applicability.ts';
import type { Arena } from '../engine/arena.ts';
import { vantageOf } from '../entry.ts';
import type { Vantage } from '../vantage.ts';
import { wayOut } from '../way-out.ts';
import type { Need } from './needs/need.ts';
import { needs } from './needs/needs.generated.ts';

/** Who asks: a check, or a control in its place. */
export type Asking = Pick<Check, 'vantage' | 'family' | 'also'> & { readonly id: string };

/** Why the aim does not meet everything that a check or control needs. */
export function unmet({ id, vantage, family, also = [] }: Asking, arena: Arena): string | undefined {
  const found = needs.get(id);
  if (found === undefined) throw new Error(`nothing is known of the needs of ${id}`);
  const from = familyOf(family === undefined ? {} : { family }, arena.spec);
  const home = vantageOf(vantage, arena.spec, from);
  const login: readonly Need[] =
    vantage === 'outgoing' && wayOut(arena.spec, from) === 'login' ? ['login'] : [];
  for (const need of [...found, ...login, ...also]) {
    const lack = lackOf(need, home, (place) => arena.offer.lacksVantage(place, from), arena);
    if (lack !== undefined) return lack;
  }
  return undefined;
}

function lackOf(
  need: Need,
  home: Vantage,
  lacksVantage: (vantage: Vantage) => string | undefined,
  { offer }: Arena,
): string | undefined {
  switch (need) {
    case 'home':
      return lacksVantage(home);
    case 'outside':
    case 'inside':
    case 'published':
      return lacksVantage(need);
    default:
      return offer.lacks(need);
  }
}
