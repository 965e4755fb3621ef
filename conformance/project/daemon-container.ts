import { docker, type Ran, tryDocker } from './docker.ts';

/** What can be asked of one container through the engine. */
export interface DaemonContainer {
  exec(words: readonly string[]): Promise<Ran>;
  /** Both streams, since a moment in milliseconds since 1970 or since the container was last started. */
  logs(since: number | undefined): Promise<string>;
  signal(name: string): Promise<void>;
  healthy(): Promise<boolean>;
}

/** A container by its id. */
export function daemonContainer(id: string): DaemonContainer {
  const exec = (words: readonly string[]): Promise<Ran> => tryDocker(['exec', id, ...words]);
  return {
    exec,
    async logs(since) {
      const from = since === undefined ? await startedAt(id) : (since / 1000).toFixed(3);
      const { stdout, stderr } = await tryDocker(['logs', '--since', from, id]);
      return `${stdout}${stderr}`;
    },
    signal: async (name) => void (await docker(['kill', '--signal', name, id])),
    async healthy() {
      const test = JSON.parse(
        await docker(['inspect', '--format', '{{json .Config.Healthcheck.Test}}', id]),
      ) as string[];
      return (await exec(test.slice(1))).code === 0;
    },
  };
}

async function startedAt(id: string): Promise<string> {
  return (await docker(['inspect', '--format', '{{.State.StartedAt}}', id])).trim();
}
