import { setTimeout as pause } from 'node:timers/promises';
import type { Ran } from '../project/run-program.ts';
import { ToolError } from '../tool-error.ts';
import type { PodContainer, Probe } from './objects.ts';

/** How a container is reached. */
export interface ContainerAccess {
  exec(container: string, words: readonly string[]): Promise<Ran>;
  /** Address of the pod. */
  readonly address: string;
}

/** What the kubelet does beside running containers. */
export interface Kubelet {
  /** Waits until every container is started, as often as its startup probe may fail, and then ready. */
  awaitReady(containers: readonly PodContainer[]): Promise<void>;
  /** Whether readiness and liveness probe hold now. */
  healthy(container: PodContainer): Promise<boolean>;
  /** What a container does before it is told to stop; its end and its outcome change nothing. */
  preStop(container: PodContainer): Promise<void>;
}

/** How long a started container may take to become ready, in milliseconds; Kubernetes would wait for ever. */
const readyMs = 60_000;

/** Acts for the kubelet. Defaults of probes are those of the Kubernetes API. */
export function kubelet(access: ContainerAccess): Kubelet {
  /** What is wrong; undefined when the probe holds. */
  const complaint = (container: PodContainer, probe: Probe): Promise<string | undefined> => {
    const { timeoutSeconds = 1 } = probe;
    const answer = ask(access, container, probe).catch((error: unknown) => String(error));
    const late = pause(timeoutSeconds * 1000, `no answer within ${timeoutSeconds} s`, { ref: false });
    return Promise.race([answer, late]);
  };
  const awaitStarted = async (container: PodContainer, probe: Probe): Promise<void> => {
    await pause((probe.initialDelaySeconds ?? 0) * 1000);
    for (let left = probe.failureThreshold ?? 3; ; await pause((probe.periodSeconds ?? 10) * 1000)) {
      const wrong = await complaint(container, probe);
      if (wrong === undefined) return;
      left -= 1;
      if (left === 0)
        throw new ToolError(
          `The startup probe of ${container.name} failed until Kubernetes would start it again: ${wrong}`,
          'See what the container logs: mailc conform --pod --keep leaves it running.',
        );
    }
  };
  const becomeReady = async (container: PodContainer, probe: Probe): Promise<void> => {
    const until = performance.now() + readyMs;
    for (let wrong = await complaint(container, probe); wrong !== undefined; ) {
      if (performance.now() > until)
        throw new ToolError(
          `${container.name} is not ready ${readyMs / 1000} s after its start, and would get no connections: ${wrong}`,
          'See what the container logs: mailc conform --pod --keep leaves it running.',
        );
      await pause(250);
      wrong = await complaint(container, probe);
    }
  };
  return {
    async awaitReady(containers) {
      const ready = containers.map(async (container) => {
        const { startupProbe, readinessProbe } = container;
        if (startupProbe !== undefined) await awaitStarted(container, startupProbe);
        if (readinessProbe !== undefined) await becomeReady(container, readinessProbe);
      });
      await Promise.all(ready);
    },
    async healthy(container) {
      const probes = [container.readinessProbe, container.livenessProbe].filter(
        (probe) => probe !== undefined,
      );
      const wrong = await Promise.all(probes.map((probe) => complaint(container, probe)));
      return wrong.every((each) => each === undefined);
    },
    async preStop(container) {
      const command = container.lifecycle?.preStop?.exec?.command;
      if (command !== undefined) await access.exec(container.name, command);
    },
  };
}

async function ask(
  access: ContainerAccess,
  container: PodContainer,
  { exec, httpGet }: Probe,
): Promise<string | undefined> {
  if (exec !== undefined) {
    const { code, stdout, stderr } = await access.exec(container.name, exec.command);
    return code === 0 ? undefined : `${stdout}${stderr}`.trim();
  }
  const port = portOf(container, httpGet?.port);
  if (httpGet === undefined || port === undefined) return 'it is of a kind that the suite does not know';
  const { status } = await fetch(`http://${access.address}:${port}${httpGet.path ?? '/'}`);
  return status >= 200 && status < 400 ? undefined : `HTTP status ${status}`;
}

function portOf(container: PodContainer, port: number | string | undefined): number | undefined {
  return typeof port === 'string' ? container.ports?.find(({ name }) => name === port)?.containerPort : port;
}
