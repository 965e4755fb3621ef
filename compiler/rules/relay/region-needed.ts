import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A provider whose server depends on the region, and none is named. */
export const rule: Rule = {
  id: 'relay/region-needed',
  title: 'A provider without its region',
  severity: 'error',
  why: 'The account exists in one region, and every region has a server of its own.',
  help: 'Add the region of the account, such as `region: us-east-1`.',
  clauses: [],
  *check({ sections }) {
    for (const { relay, path, provider } of writtenRelays(sections)) {
      if (!provider?.needsRegion || relay.region !== undefined) continue;
      yield { message: `${provider.name} has a server for each region`, path: [...path, 'provider'] };
    }
  },
};
