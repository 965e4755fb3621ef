import { docker } from '../../project/docker.ts';
import { ToolError } from '../../tool-error.ts';

/** A container of a Compose project, as the engine describes it. */
export interface RunningContainer {
  readonly service: string;
  readonly id: string;
  readonly running: boolean;
  readonly networks: Readonly<
    Record<string, { readonly IPAddress: string; readonly GlobalIPv6Address: string }>
  >;
  /** Published ports by `587/tcp`. */
  readonly ports: Readonly<
    Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[] | null>
  >;
}

interface Inspected {
  readonly Id: string;
  readonly State: { readonly Running: boolean };
  readonly Config: { readonly Labels: Readonly<Record<string, string>> };
  readonly NetworkSettings: {
    readonly Networks: RunningContainer['networks'];
    readonly Ports: RunningContainer['ports'];
  };
}

/** The containers of a Compose project, by service. A `ToolError` when there is none, or none that runs. */
export async function runningProject(project: string): Promise<ReadonlyMap<string, RunningContainer>> {
  const filter = ['--filter', `label=com.docker.compose.project=${project}`];
  const ids = (await docker(['ps', '-aq', ...filter])).split('\n').filter((id) => id !== '');
  if (ids.length === 0)
    throw new ToolError(
      `There is no Compose project ${project} on this machine.`,
      'See what there is: docker compose ls --all. To prove mail.yaml on a copy, leave --compose out.',
    );
  const found = JSON.parse(await docker(['inspect', ...ids])) as readonly Inspected[];
  const containers = found.map(
    ({ Id, State, Config, NetworkSettings }): RunningContainer => ({
      service: Config.Labels['com.docker.compose.service'] ?? '',
      id: Id,
      running: State.Running,
      networks: NetworkSettings.Networks,
      ports: NetworkSettings.Ports,
    }),
  );
  if (!containers.some(({ running }) => running))
    throw new ToolError(
      `No container of the Compose project ${project} runs.`,
      `Start it: docker compose -p ${project} up -d --wait`,
    );
  return new Map(containers.map((container) => [container.service, container]));
}
