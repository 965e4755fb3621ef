import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const certificateMountedAsFiles: Mutant = {
  id: 'certificate-mounted-as-files',
  title: 'Dovecot gets the certificate as single files, which go on showing the old one when it is replaced',
  requires: ['mailboxes'],
  change: (tree, { tls }) =>
    changeService(tree, 'dovecot', (service) => {
      const volumes = service['volumes'] as readonly Record<string, unknown>[];
      service['volumes'] = volumes.flatMap((volume) =>
        volume['target'] === '/certs'
          ? [tls.certificate.chain, tls.certificate.key].map((file) => ({
              ...volume,
              source: `${String(volume['source'])}/${file}`,
              target: `/certs/${file}`,
            }))
          : [volume],
      );
    }),
  restart: ['dovecot'],
  caughtBy: ['tls/renewal'],
};
