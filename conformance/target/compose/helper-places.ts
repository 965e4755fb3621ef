import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { Blind } from '../../blind.ts';
import { daemonOf } from '../../daemon-of.ts';
import { worldProgram } from '../../world/program.ts';
import type { Place } from '../live-system.ts';
import type { HelperContainer } from './helper-container.ts';
import { startHelper } from './helper-container.ts';
import { projectNetworks } from './project-networks.ts';
import type { RunningContainer } from './running-project.ts';

/** Places in the project's networks, and how to leave them. */
export interface HelperPlaces {
  readonly places: readonly Place[];
  remove(): Promise<void>;
}

/** A container of the suite's own in one network of the project for each vantage that there is. */
export async function helperPlaces(
  spec: ResolvedSpec,
  image: string,
  found: ReadonlyMap<string, RunningContainer>,
): Promise<HelperPlaces> {
  const names = sharedNetworks(spec, found);
  const all = (await Promise.all(names.map((name) => projectNetworks(name, spec)))).flat();
  const chosen = all.filter(
    ({ vantage, family }, n) =>
      all.findIndex((each) => each.vantage === vantage && each.family === family) === n,
  );
  const folder = await mkdtemp(join(tmpdir(), 'mailc-aim-'));
  const program = await worldProgram(folder);
  const helpers: HelperContainer[] = [];
  const remove = async (): Promise<void> => {
    await Promise.all(helpers.map((helper) => helper.remove()));
    await rm(folder, { recursive: true, force: true });
  };
  const placeIn = async (network: (typeof all)[number]): Promise<Place> => {
    const helper = await startHelper(network, image, program);
    helpers.push(helper);
    return {
      vantage: network.vantage,
      family: network.family,
      freshAddress: helper.next,
      async connect(service) {
        const addresses = found.get(daemonOf(service))?.networks[network.name];
        const host = network.family === 4 ? addresses?.IPAddress : addresses?.GlobalIPv6Address;
        const port = spec.services.find(({ name }) => name === service)?.port;
        if (!host || port === undefined) throw new Blind(`${service} is not in the network ${network.name}`);
        return { link: helper.link, host, port };
      },
    };
  };
  try {
    return { places: await Promise.all(chosen.map(placeIn)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Networks in which every service is reached, so that one place sees all of the system. */
function sharedNetworks(
  { services }: Pick<ResolvedSpec, 'services'>,
  found: ReadonlyMap<string, RunningContainer>,
): readonly string[] {
  const daemons = [...new Set(services.map(({ name }) => daemonOf(name)))];
  const [first = [], ...others] = daemons.map((daemon) => Object.keys(found.get(daemon)?.networks ?? {}));
  return first.filter(
    (name) => !['host', 'none'].includes(name) && others.every((each) => each.includes(name)),
  );
}
