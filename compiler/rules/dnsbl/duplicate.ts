import { blockList } from '../../target/block-lists.ts';
import type { Rule } from '../rule.ts';

/** A block list that is asked twice. */
export const rule: Rule = {
  id: 'dnsbl/duplicate',
  title: 'A block list that is named twice',
  severity: 'warning',
  why: 'Every connection would wait for the same answer twice.',
  help: 'Keep one of them; `zen.spamhaus.org` includes the other lists of Spamhaus.',
  clauses: [],
  *check({ sections }) {
    const first = new Map<string, number>();
    for (const [index, entry] of (sections.dnsbl ?? []).entries()) {
      const { zone, answers } = blockList(entry);
      const list = `${zone}=${answers}`;
      const earlier = first.get(list);
      first.set(list, earlier ?? index);
      if (earlier === undefined) continue;
      yield {
        message: `${entry} is named twice`,
        path: ['dnsbl', index],
        related: [{ message: 'first named here', path: ['dnsbl', earlier] }],
      };
    }
  },
};
