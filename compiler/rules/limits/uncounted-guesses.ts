import type { Finding, Rule } from '../rule.ts';

/** Ceilings for wrong passwords, and a mechanism whose answers cannot be counted. */
export const rule: Rule = {
  id: 'limits/uncounted-guesses',
  title: 'A ceiling for wrong passwords with CRAM-MD5',
  severity: 'error',
  why: 'With CRAM-MD5 Dovecot hands out the password and compares the answer itself: the script that counts wrong passwords is not asked, so no client would be held back.',
  help: 'Take CRAM-MD5 out of `auth.mechanisms`, or leave the ceiling out.',
  clauses: ['RFC 2195 section 2'],
  *check({ sections, resolved }): Generator<Finding> {
    if (!resolved.auth.mechanisms.includes('CRAM-MD5')) return;
    for (const field of ['guessesPerMinute', 'guessesPerLogin'] as const) {
      if (sections.limits?.[field] === undefined) continue;
      yield {
        message: `\`limits.${field}\` has no effect`,
        path: ['limits', field],
        related: [{ message: 'CRAM-MD5 is offered here', path: ['auth', 'mechanisms'] }],
      };
    }
  },
};
