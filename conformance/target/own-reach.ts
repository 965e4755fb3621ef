import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { Blind } from '../blind.ts';
import { daemonOf } from '../daemon-of.ts';
import type { World } from '../host/world.ts';
import type { Project } from '../project/project.ts';
import type { Reach } from './reach.ts';

/** The ways into a project of the suite's own: through the networks of the world, and from the host. */
export function ownReach(
  { services }: Pick<ResolvedSpec, 'services'>,
  world: World,
  project: Project,
): Reach {
  return async (service, vantage, family) => {
    const daemon = daemonOf(service);
    const port = services.find(({ name }) => name === service)?.port;
    if (port === undefined) throw new Blind(`mail.yaml does not offer ${service}`);
    const host =
      vantage === 'published' ? project.ownAddress(daemon, family) : world.plan(vantage, family)?.[daemon];
    if (host === undefined) throw new Blind(`there is no vantage ${vantage} for IPv${family}`);
    return { link: vantage === 'published' ? world.published : world.link, host, port };
  };
}
