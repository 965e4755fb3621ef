import type { Daemon, Mutant, Tree } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const ownCertificateInMemory: Mutant = {
  id: 'own-certificate-in-memory',
  title: 'The certificate that is made here is kept in memory',
  change: (tree) => inMemory(inMemory(tree, 'postfix'), 'dovecot'),
  restart: ['postfix', 'dovecot'],
  alone: true,
  caughtBy: ['tls/own-certificate-kept'],
};

/** The volume of the sockets is there in any case. */
const inMemory = (tree: Tree, daemon: Daemon): Tree =>
  changeService(tree, daemon, ({ volumes }) => {
    for (const each of Array.isArray(volumes) ? (volumes as Record<string, unknown>[]) : []) {
      if (each['source'] === 'certificates') each['source'] = 'run';
    }
  });
