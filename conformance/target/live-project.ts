import type { Daemon, Tree } from '../mutant.ts';
import type { Project } from '../project/project.ts';
import type { LiveSystem } from './live-system.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

/** A project that can be asked but not touched. */
export function liveProject({ name, containers }: LiveSystem, tree: Tree): Project {
  const never = async (): Promise<never> => {
    throw new NotWithThisAim(`nothing is stopped, started or changed in ${name}`);
  };
  const asked = <T>(ask: (there: NonNullable<typeof containers>) => Promise<T>): Promise<T> =>
    containers === undefined ? never() : ask(containers);
  return {
    name,
    folder: '',
    daemons: containers?.daemons ?? [],
    plans: [],
    container: () => '',
    tree,
    exec: (daemon: Daemon, words) => asked((there) => there.exec(daemon, words)),
    logs: (daemon: Daemon) => asked((there) => there.logs(daemon)),
    healthy: (daemon: Daemon) => asked((there) => there.healthy(daemon)),
    ownAddress: () => undefined,
    signal: never,
    writeTree: never,
    kill: never,
    stop: never,
    start: never,
    mend: never,
    recreate: never,
    writeCertificate: never,
    remove: async () => undefined,
  };
}
