import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { Rule } from '../rule.ts';

/** A domain that a map of domains names twice, in different cases. */
export const rule: Rule = {
  id: 'domain/twice-in-a-map',
  title: 'A domain that is named twice in one map',
  severity: 'error',
  why: 'Case makes no difference in domain names: both become one row of a lookup table, and what one of them demands is lost.',
  help: 'Keep one of them.',
  clauses: ['RFC 4343 section 3'],
  *check({ sections }) {
    for (const { path, names } of mapsOf(sections)) {
      const first = new Map<string, string>();
      for (const name of names) {
        const earlier = first.get(name.toLowerCase());
        first.set(name.toLowerCase(), earlier ?? name);
        if (earlier === undefined) continue;
        yield {
          message: `${name} is the same domain as ${earlier}`,
          path: [...path, name],
          part: 'key',
          related: [{ message: 'first named here', path: [...path, earlier] }],
        };
      }
    }
  },
};

/** The maps of mail.yaml whose keys are domains, without `domains`, about which `domain/duplicate` speaks. */
function mapsOf({ tls, outbound }: Sections): readonly { path: SpecPath; names: readonly string[] }[] {
  return [
    { path: ['tls', 'outbound', 'destinations'], names: Object.keys(tls?.outbound?.destinations ?? {}) },
    { path: ['outbound', 'relaysBySender'], names: Object.keys(outbound?.relaysBySender ?? {}) },
  ];
}
