import type { Rule } from '../rule.ts';
import { tooWide } from '../support/certificate-directory.ts';

/** A certificate directory that shows the containers far more than the certificate. */
export const rule: Rule = {
  id: 'tls/directory-too-wide',
  title: 'A certificate directory that holds much more than the certificate',
  severity: 'error',
  why: 'The whole directory is mounted in the containers that talk to strangers: whoever breaks into one of them reads all of it, root included.',
  help: 'Name the folder of this one certificate: `/etc/letsencrypt/live/NAME` for certbot, whose links are followed; for other clients the folder that holds the two files, or a folder of its own such as `./certs`, where the client installs them.',
  clauses: [],
  *check({ sections, resolved }) {
    const { directory, selfSigned } = resolved.tls.certificate;
    const wide = selfSigned ? undefined : tooWide(directory);
    if (wide === undefined) return;
    yield {
      message: `\`${sections.tls?.certificate?.directory ?? directory}\` is ${wide.what}`,
      path: ['tls', 'certificate', 'directory'],
    };
  },
};
