import type { Rule } from '../rule.ts';

/** A certificate that is mounted and made here as well. */
export const rule: Rule = {
  id: 'tls/two-certificates',
  title: 'A certificate directory beside a certificate made here',
  severity: 'error',
  why: 'The services have one certificate: with `selfSigned: true` the directory would never be looked at.',
  help: 'Remove `selfSigned` to have the mounted certificate, or `directory` to have one made.',
  clauses: [],
  *check({ sections, resolved }) {
    const { directory } = sections.tls?.certificate ?? {};
    if (directory === undefined || !resolved.tls.certificate.selfSigned) return;
    yield {
      message: `A certificate would be made here, and the one in \`${directory}\` left aside`,
      path: ['tls', 'certificate', 'selfSigned'],
      related: [{ message: 'the other one', path: ['tls', 'certificate', 'directory'] }],
    };
  },
};
