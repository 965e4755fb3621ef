import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Daemon, Tree } from '../../mutant.ts';
import { composeFacts } from '../../project/compose-facts.ts';
import { daemonContainer } from '../../project/daemon-container.ts';
import type { ConformRequest } from '../../request.ts';
import { ToolError } from '../../tool-error.ts';
import type { Containers, LiveSystem } from '../live-system.ts';
import { localLink } from '../local-link.ts';
import { helperPlaces } from './helper-places.ts';
import { publishedPlaces } from './published-places.ts';
import type { RunningContainer } from './running-project.ts';
import { runningProject } from './running-project.ts';

const known: readonly Daemon[] = ['postfix', 'dovecot', 'opendkim'];

/** A Compose project that runs: seen through its published ports, and from containers of the suite's own in its networks. */
export async function composeSystem(
  { resolved, images }: Pick<ConformRequest, 'resolved' | 'images'>,
  project: string,
  tree: Tree,
): Promise<LiveSystem> {
  const found = await runningProject(project);
  const daemons = composeFacts(tree).daemons;
  requireDaemons(
    resolved,
    project,
    daemons,
    known.filter((daemon) => found.has(daemon)),
  );
  const helpers = await helperPlaces(resolved, images.world, found);
  return {
    name: `the Compose project ${project}`,
    services: resolved.services.map(({ name }) => name),
    places: [...publishedPlaces(resolved, found, localLink()), ...helpers.places],
    // Every session has an address of its own.
    waitsMs: 0,
    judge: { kind: 'promises' },
    containers: containersOf(daemons, found),
    remove: helpers.remove,
  };
}

/** Another profile has other daemons: whatever the checks would say of it, it would be about the wrong system. */
function requireDaemons(
  { name }: Pick<ResolvedSpec, 'name'>,
  project: string,
  wanted: readonly Daemon[],
  found: readonly Daemon[],
): void {
  if (wanted.join() === found.join()) return;
  throw new ToolError(
    `The Compose project ${project} has ${found.join(', ') || 'none of the daemons'}; the profile ${name} has ${wanted.join(', ')}.`,
    'Name the profile that it was compiled from (--profile), or another project (docker compose ls).',
  );
}

function containersOf(daemons: readonly Daemon[], found: ReadonlyMap<string, RunningContainer>): Containers {
  const container = (daemon: Daemon): ReturnType<typeof daemonContainer> =>
    daemonContainer(found.get(daemon)?.id ?? '');
  return {
    daemons,
    exec: (daemon, words) => container(daemon).exec(words),
    logs: (daemon) => container(daemon).logs(undefined),
    healthy: (daemon) => container(daemon).healthy(),
  };
}
