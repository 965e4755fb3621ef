import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ResolvedTls } from '../../schema/resolved-spec.ts';
import type { IssuedCertificate } from '../supply/certificates.ts';

/** The folder of the test's certificate on this machine, laid as the one that mail.yaml names. */
export interface CertificateFiles {
  /** What stands for `tls.certificate.directory`. */
  readonly directory: string;
  /** Puts a certificate there, as the client that renews it would. */
  write(certificate: IssuedCertificate): Promise<void>;
}

/**
 * A folder below `root` for certificates: files that are moved over the old ones; or, where mail.yaml names a `live/NAME` of
 * certbot, numbered files in `archive/NAME` and links to the newest.
 *
 * @param put - writes a file with its folders
 */
export function certificateFiles(
  root: string,
  names: ResolvedTls['certificate'],
  put: (path: string, text: string) => Promise<void>,
): CertificateFiles {
  const { lineage } = names;
  const directory = lineage === undefined ? root : join(root, 'live', lineage);
  let renewals = 0;
  return {
    directory,
    async write({ key, leaf, intermediate, chain }) {
      renewals += 1;
      for (const [file, text] of [
        [names.key, key],
        [names.chain, chain],
        ['cert.pem', leaf],
        ['chain.pem', intermediate],
      ] as const) {
        const next = join(directory, `${file}.new`);
        if (lineage === undefined) {
          await put(next, text);
        } else {
          const numbered = `${basename(file, '.pem')}${renewals}.pem`;
          await put(join(root, 'archive', lineage, numbered), text);
          await mkdir(directory, { recursive: true });
          await rm(next, { force: true });
          await symlink(join('..', '..', 'archive', lineage, numbered), next);
        }
        await rename(next, join(directory, file));
      }
    },
  };
}
