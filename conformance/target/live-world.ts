import type { World } from '../host/world.ts';
import type { Link } from '../link/link.ts';
import type { LiveSystem } from './live-system.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

/** What stands for the world around a system that runs already: its places, and nothing that arrives anywhere. */
export function liveWorld({ places }: LiveSystem): World {
  const never = async (): Promise<never> => {
    throw new NotWithThisAim('it needs a world of its own');
  };
  const nothing: Link = {
    // Nothing was handed in that could arrive: who did hand something in is not asked here.
    call: ((name: string) =>
      name === 'messages' || name === 'attempts' ? Promise.resolve([]) : never()) as Link['call'],
    stream: () => 0,
    send: () => undefined,
    end: () => undefined,
    reset: () => undefined,
  };
  return {
    link: nothing,
    published: nothing,
    upstreams: [],
    plan: () => undefined,
    async address(vantage, family) {
      return places.find((place) => place.vantage === vantage && place.family === family)?.freshAddress?.();
    },
    neighbour: never,
    serveZones: never,
    close: () => undefined,
  };
}
