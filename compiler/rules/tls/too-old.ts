import type { Rule } from '../rule.ts';

/** TLS versions that are retired. */
export const rule: Rule = {
  id: 'tls/too-old',
  title: 'A TLS version before 1.2',
  severity: 'error',
  why: 'SSL 3.0, TLS 1.0 and TLS 1.1 are retired because what they encrypt can be attacked.',
  help: 'Write `TLSv1.2`, or `TLSv1.3` where no old client has to connect; or leave `minimum` out.',
  clauses: ['RFC 8996', 'RFC 7568'],
  *check({ sections }) {
    const minimum = sections.tls?.minimum;
    if (minimum !== 'TLSv1' && minimum !== 'TLSv1.1') return;
    yield { message: `${minimum} is retired`, path: ['tls', 'minimum'] };
  },
  explain: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const text = String(value);
    if (/^(SSL|TLS)?\s*v?[._]?[123](\.0)?$/i.test(text) || /1[._]?[01]$/.test(text)) {
      return { message: `${text} is retired` };
    }
    const version = /1[._]?([23])$/.exec(text)?.[1];
    return version === undefined
      ? undefined
      : {
          message: `${text} is not how the version is written`,
          help: `Write \`TLSv1.${version}\`.`,
        };
  },
};
