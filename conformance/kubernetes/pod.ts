import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ran } from '../project/run-program.ts';
import { kubelet } from './kubelet.ts';
import type { PodContainer, PodOwner } from './objects.ts';
import { playablePod } from './playable.ts';
import type { PodVolumes } from './pod-volumes.ts';
import type { Podman } from './podman.ts';
import { removePod } from './remove-pod.ts';

/** A pod that podman plays, handled as the kubelet would. */
export interface Pod {
  /** Makes the pod anew; its emptyDirs are empty, its claims hold what they held. Returns once it is ready. */
  play(): Promise<void>;
  exec(container: string, words: readonly string[]): Promise<Ran>;
  /** What a container has said since then, in milliseconds of the epoch. */
  logs(container: string, since: number): Promise<string>;
  signal(containers: readonly string[], signal: string): Promise<void>;
  /**
   * Runs what the container does before its end, then asks it to end, and ends it when its time is over.
   * Milliseconds from being asked to its end.
   */
  stop(container: string): Promise<number>;
  start(containers: readonly string[]): Promise<void>;
  /** Every container runs again, whatever was begun with it and not waited for. */
  mend(): Promise<void>;
  /** Whether the probes hold now. */
  healthy(container: string): Promise<boolean>;
  remove(): Promise<void>;
}

/** What a pod is made of. */
export interface PodSetting {
  /** Within the pod's network namespace. */
  readonly podman: Podman;
  readonly name: string;
  readonly folder: string;
  readonly owner: PodOwner;
  readonly labels: Readonly<Record<string, string>>;
  readonly volumes: PodVolumes;
  readonly files: Readonly<Record<string, string>>;
  /** Address of the pod. */
  readonly address: string;
}

/** Seconds from SIGTERM to SIGKILL where a pod says nothing (PodSpec of the Kubernetes API). */
const usualGrace = 30;

/** Prepares a pod; nothing runs yet. */
export function preparePod({ podman, name, folder, owner, volumes, ...setting }: PodSetting): Pod {
  const { containers, terminationGracePeriodSeconds: grace = usualGrace } = owner.pod;
  const idOf = (container: string): string => `${name}-${container}`;
  const find = (container: string): PodContainer => {
    const found = containers.find((each) => each.name === container);
    if (found === undefined) throw new Error(`the pod has no container ${container}`);
    return found;
  };
  const exec: Pod['exec'] = (container, words) => podman.try(['exec', idOf(container), ...words]);
  const node = kubelet({ exec, address: setting.address });
  const remove = (): Promise<void> => removePod(podman, name);
  const names = containers.map((each) => each.name);
  const stopping = new Map<string, Promise<number>>();
  const signal: Pod['signal'] = async (some, what) =>
    void (await podman.try(['kill', '--signal', what, ...some.map(idOf)]));
  const start: Pod['start'] = async (some) => void (await podman.run(['start', ...some.map(idOf)]));
  const stop = async (container: string): Promise<number> => {
    await node.preStop(find(container));
    const began = Date.now();
    await podman.run(['stop', '-t', String(grace), idOf(container)]);
    return Date.now() - began;
  };
  return {
    signal,
    start,
    exec,
    remove,
    async play() {
      await remove();
      await volumes.empty();
      const file = join(folder, 'pod.yaml');
      await writeFile(file, playablePod({ ...setting, name, owner, place: volumes.place }));
      await podman.run(['kube', 'play', '--quiet', '--network', 'host', file]);
      await node.awaitReady(containers);
    },
    async logs(container, since) {
      const from = new Date(since).toISOString();
      const { stdout, stderr } = await podman.try(['logs', '--since', from, idOf(container)]);
      return `${stdout}${stderr}`;
    },
    stop(container) {
      const end = stop(container).finally(() => stopping.delete(container));
      stopping.set(container, end);
      return end;
    },
    async mend() {
      await signal(names, 'CONT');
      await signal([...stopping.keys()], 'KILL');
      await Promise.allSettled(stopping.values());
      await start(names);
    },
    healthy: (container) => node.healthy(find(container)),
  };
}
