import { isIP } from 'node:net';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { ToolError } from '../tool-error.ts';
import type { EndpointAim } from './aim.ts';
import { breaker } from './breaker.ts';
import type { LiveSystem } from './live-system.ts';
import { localLink } from './local-link.ts';
import { type Pacer, pacer, steady } from './pacer.ts';
import { requireAnswers } from './require-answers.ts';

/** How long checks may begin where neither a mail.yaml nor a pace says how fast one may be; the rest ends in half a minute. */
const timeMs = 85_000;

/** Any server at all: its ports, seen from this machine, which has one address. A `ToolError` when nobody answers there. */
export async function endpointSystem(spec: ResolvedSpec, aim: EndpointAim): Promise<LiveSystem> {
  const { endpoints, vantage, bare, patienceMs } = aim;
  const families = familiesOf(aim);
  await requireAnswers(endpoints, patienceMs);
  const link = localLink();
  const pace = paceOf(spec, aim);
  const tripped = breaker();
  const until =
    performance.now() + (aim.timeMs ?? (bare && aim.pace === undefined ? timeMs : Number.POSITIVE_INFINITY));
  return {
    name: [...endpoints].map(([service, { host, port }]) => `${service} at ${host}:${port}`).join(', '),
    services: [...endpoints.keys()],
    judge: { kind: 'standards', file: bare === undefined },
    bare,
    watch: tripped.watch,
    patienceMs,
    isOver: () => performance.now() > until,
    waitsMs: pace.longestMs,
    places: families.map((family) => ({
      vantage,
      family,
      async connect(service) {
        const endpoint = endpoints.get(service);
        if (endpoint === undefined)
          throw new ToolError(`No endpoint is given for ${service}.`, 'Add --endpoint.');
        tripped.pass(service);
        await pace.turn(service);
        return { link, ...endpoint };
      },
    })),
    containers: undefined,
    remove: async () => undefined,
  };
}

/** A name may lead to either family; which one is taken is the resolver's business. */
function familiesOf({ endpoints }: EndpointAim): readonly (4 | 6)[] {
  const hosts = [...endpoints.values()].map(({ host }) => isIP(host));
  const families = ([4, 6] as const).filter((family) =>
    hosts.every((found) => found === family || found === 0),
  );
  if (families.length === 0)
    throw new ToolError(
      'The endpoints mix IPv4 and IPv6 addresses.',
      'Give those of one family, or host names, and run mailc conform once for each family.',
    );
  return families;
}

/** As fast as was asked, else as mail.yaml lets one client be, and without one as the server bears. */
function paceOf(spec: ResolvedSpec, { pace, bare, vantage }: EndpointAim): Pacer {
  if (pace !== undefined) return steady(pace);
  return bare === undefined ? pacer(spec, vantage) : { longestMs: 0, turn: async () => undefined };
}
