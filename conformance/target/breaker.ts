import type { ServiceName } from '../../schema/service-name.ts';
import { Blind } from '../blind.ts';
import type { Wire } from '../wire/wire.ts';

/** So many connections in a row that got no first line, and nobody waits for one any more. */
const most = 3;

/** Spares a run what it has found out: a service that is silent is not waited for again and again. */
export interface Breaker {
  /** Blind where the service has been silent to several connections in a row. */
  pass(service: ServiceName): void;
  /** The connection, whose first line counts. */
  watch(wire: Wire, service: ServiceName): Wire;
}

/** A breaker that has seen nothing yet. */
export function breaker(): Breaker {
  const silences = new Map<ServiceName, number>();
  return {
    pass(service) {
      if ((silences.get(service) ?? 0) >= most)
        throw new Blind(`${service} said nothing to ${most} connections in a row: no other was made`);
    },
    watch(wire, service) {
      let first = true;
      return Object.defineProperties(Object.create(wire) as Wire, {
        line: {
          value: async (ms?: number) => {
            const got = await wire.line(ms);
            if (first) silences.set(service, got.kind === 'silence' ? (silences.get(service) ?? 0) + 1 : 0);
            first = false;
            return got;
          },
        },
      });
    },
  };
}
