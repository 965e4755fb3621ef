import { isIP } from 'node:net';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { ToolError } from '../tool-error.ts';
import type { EndpointAim } from './aim.ts';
import type { LiveSystem } from './live-system.ts';
import { localLink } from './local-link.ts';
import { pacer } from './pacer.ts';

/** Any server at all: its ports, seen from this machine, which has one address. */
export function endpointSystem(spec: ResolvedSpec, { endpoints, vantage }: EndpointAim): LiveSystem {
  const link = localLink();
  const pace = pacer(spec, vantage);
  const services = [...endpoints.keys()];
  const hosts = [...endpoints.values()].map(({ host }) => isIP(host));
  // A name may lead to either family; which one is taken is the resolver's business.
  const families = ([4, 6] as const).filter((family) =>
    hosts.every((found) => found === family || found === 0),
  );
  if (families.length === 0)
    throw new ToolError(
      'The endpoints mix IPv4 and IPv6 addresses.',
      'Give those of one family, or host names, and run mailc conform once for each family.',
    );
  const named = [...endpoints].map(([service, { host, port }]) => `${service} at ${host}:${port}`);
  return {
    name: named.join(', '),
    services,
    judge: { kind: 'standards', file: true },
    waitsMs: pace.longestMs,
    places: families.map((family) => ({
      vantage,
      family,
      async connect(service) {
        const endpoint = endpoints.get(service);
        if (endpoint === undefined)
          throw new ToolError(`No endpoint is given for ${service}.`, 'Add --endpoint.');
        await pace.turn(service);
        return { link, ...endpoint };
      },
    })),
    containers: undefined,
    remove: async () => undefined,
  };
}
