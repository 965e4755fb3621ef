import type { Rule } from '../rule.ts';
import { placeInTheProject } from '../support/certificate-directory.ts';

/** A certificate directory that is the project's own folder, or one that is written by the compiler. */
export const rule: Rule = {
  id: 'tls/directory-of-the-project',
  title: "A certificate directory that is the project's own folder",
  severity: 'error',
  why: 'The containers would see the configuration and the secrets of the whole project, and a key that lies among compiled files is committed with them sooner or later.',
  help: 'Give the certificate a folder of its own: `./certs`, beside compose.yaml, or one outside of the project.',
  clauses: [],
  *check({ spec, sections, resolved }) {
    const { directory, selfSigned } = resolved.tls.certificate;
    if (selfSigned) return;
    const place = placeInTheProject(directory, resolved.name, Object.keys(spec.profiles ?? {}));
    if (place === undefined) return;
    yield {
      message: `\`${sections.tls?.certificate?.directory ?? directory}\` is ${place}`,
      path: ['tls', 'certificate', 'directory'],
    };
  },
};
