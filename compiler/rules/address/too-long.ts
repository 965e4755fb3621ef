import type { Rule } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';

/** Octets of an address: a path may have 256, of which two are its brackets. */
const most = 254;

/** An address that no SMTP command can hold. */
export const rule: Rule = {
  id: 'address/too-long',
  title: 'An address that is too long',
  severity: 'error',
  why: 'A path has 256 octets at most, so no server could send to it.',
  help: 'Shorten the part in front of the @, or use a shorter domain.',
  clauses: ['RFC 5321 section 4.5.3.1.3'],
  *check({ sections }) {
    const { mailboxes, aliases } = directoryOf(sections);
    for (const { address, path } of aliases)
      if (address.length > most)
        yield { message: `The address has ${address.length} octets`, path, part: 'key' };
    if (![...mailboxes.keys()].some((address) => address.length > most)) return;
    for (const [domain, { mailboxes: own = {} }] of Object.entries(sections.domains ?? {})) {
      for (const localPart of Object.keys(own)) {
        const { length } = `${localPart}@${domain}`;
        if (length <= most) continue;
        const path = ['domains', domain, 'mailboxes', localPart];
        yield { message: `The address has ${length} octets`, path, part: 'key' };
      }
    }
  },
};
