import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { startWorld, type World } from '../../host/world.ts';
import type { Tree } from '../../mutant.ts';
import { docker } from '../../project/docker.ts';
import { removeProject, takenSubnets } from '../../project/leftovers.ts';
import { planNetworks } from '../../project/plan.ts';
import type { Authority } from '../../supply/certificates.ts';
import { worldProgram } from '../../world/program.ts';

/** The world of the suite as the only network that deployed projects can reach. */
export interface Internet {
  readonly world: World;
  /** Compose override that puts the n-th project (from 0) there, beside its own network with its published ports. */
  override(n: 0 | 1): string;
  remove(): Promise<void>;
}

/** Starts it under the name of a Compose project of its own. */
export async function startInternet(
  name: string,
  { spec, tree, authority, image }: { spec: ResolvedSpec; tree: Tree; authority: Authority; image: string },
): Promise<Internet> {
  const plans = planNetworks(spec, await takenSubnets()).filter(
    (plan) => plan.name === 'outside' && plan.family === 4,
  );
  const [plan] = plans;
  if (plan === undefined) throw new Error('the spec has no IPv4');
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  const program = await worldProgram(folder);
  await writeFile(join(folder, 'resolv.conf'), `nameserver ${plan.world}\noptions timeout:2 attempts:3\n`);
  const file = {
    services: {
      world: {
        image,
        pull_policy: 'never',
        entrypoint: ['sleep', 'infinity'],
        init: true,
        cap_add: ['NET_ADMIN'],
        volumes: [`${program}:/world.cjs:ro`],
        networks: { outside: { ipv4_address: plan.world } },
      },
    },
    networks: {
      outside: { internal: true, ipam: { config: [{ subnet: plan.subnet, gateway: plan.gateway }] } },
    },
  };
  await writeFile(join(folder, 'compose.yaml'), stringify(file));
  const remove = async (): Promise<void> => {
    await removeProject(name);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await docker(['compose', '-p', name, 'up', '-d'], { folder });
    const id = (await docker(['compose', '-p', name, 'ps', '-q', 'world'], { folder })).trim();
    const containers = { worldContainer: id, publishedContainer: id };
    const world = await startWorld({ spec, plans, authority, relayLogins: [], ...containers });
    await world.serveZones(tree);
    return {
      world,
      override: (n) =>
        stringify({
          services: {
            postfix: {
              volumes: [`${folder}/resolv.conf:/etc/resolv.conf:ro`],
              networks: { default: {}, world: { ipv4_address: n === 0 ? plan.postfix : plan.dovecot } },
            },
          },
          networks: { world: { external: true, name: `${name}_outside` } },
        }),
      async remove() {
        world.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
