import { isIPv6 } from 'node:net';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ServiceName } from '../../../schema/service-name.ts';
import { Blind } from '../../blind.ts';
import { daemonOf } from '../../daemon-of.ts';
import type { Link } from '../../link/link.ts';
import type { Family } from '../../vantage.ts';
import type { Place } from '../live-system.ts';
import type { RunningContainer } from './running-project.ts';

/** The ports that the project publishes on this machine, as the engine says they are. */
export function publishedPlaces(
  { services }: Pick<ResolvedSpec, 'services'>,
  found: ReadonlyMap<string, RunningContainer>,
  link: Link,
): readonly Place[] {
  const find = (
    service: ServiceName,
    family: Family,
  ): { readonly host: string; readonly port: number } | undefined => {
    const port = services.find(({ name }) => name === service)?.port;
    const bindings = found.get(daemonOf(service))?.ports[`${port}/tcp`] ?? [];
    const binding = bindings.find(({ HostIp }) => isIPv6(HostIp) === (family === 6));
    return binding === undefined
      ? undefined
      : { host: reachable(binding.HostIp), port: Number(binding.HostPort) };
  };
  return ([4, 6] as const)
    .filter((family) => services.some(({ name }) => find(name, family) !== undefined))
    .map((family) => ({
      vantage: 'published',
      family,
      async connect(service) {
        const there = find(service, family);
        if (there === undefined) throw new Blind(`${service} is not published over IPv${family}`);
        return { link, ...there };
      },
    }));
}

/** Where a port that is bound to every address is reached from this machine. */
function reachable(address: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  return address === '::' ? '::1' : address;
}
