import { X509Certificate } from 'node:crypto';
import { Blind } from '../blind.ts';
import type { Daemon } from '../mutant.ts';
import type { ProjectControl } from '../project-control.ts';
import type { Session } from '../session.ts';
import { untilAnswers } from './answers.ts';
import type { Arena } from './arena.ts';

/** The containers in the hands of a check. What stops or changes anything needs `disturbs`. */
export function projectControl(arena: Arena, session: () => Session, disturbs: boolean): ProjectControl {
  const { project } = arena;
  const rough = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!disturbs) throw new Error('a check that handles containers must say that it disturbs');
    return act();
  };
  const present = (daemon: Daemon): Daemon => {
    if (!project.daemons.includes(daemon)) throw new Blind(`mail.yaml needs no ${daemon}`);
    return daemon;
  };
  return {
    daemons: project.daemons,
    kill: (daemon) => rough(async () => project.kill([present(daemon)])),
    stop: (daemon) => rough(async () => project.stop(present(daemon))),
    start: (daemon) => rough(async () => project.start([present(daemon)])),
    recreate: (daemon) => rough(async () => project.recreate([present(daemon)])),
    signal: (daemon, signal) => rough(async () => project.signal(present(daemon), signal)),
    health: async (daemon) => project.healthy(present(daemon)),
    async answers(ms = 30_000) {
      const began = performance.now();
      const left = (): number => ms - (performance.now() - began);
      // Postfix greets before the signer listens, and then refuses what it would have to sign.
      while (project.daemons.includes('opendkim') && left() > 0 && !(await project.healthy('opendkim')))
        await session().sleep(100);
      return untilAnswers(() => ({ session: session(), close: () => undefined }), left());
    },
    exec: async (daemon, command) => project.exec(present(daemon), command),
    tree: () => project.tree,
    renewCertificate: () =>
      rough(async () => {
        const certificate = await arena.authority.issue([arena.spec.hostname]);
        await project.writeCertificate(certificate);
        return { fingerprint: new X509Certificate(certificate.leaf).fingerprint256 };
      }),
    exchangersDown: (down) => rough(async () => void (await arena.world.link.call('mailDown', { down }))),
  };
}
