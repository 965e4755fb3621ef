import type { RelayProvider } from '../../../profiles/relay-providers/relay-provider.ts';
import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A region that the provider does not have. */
export const rule: Rule = {
  id: 'relay/unknown-region',
  title: 'A region that the provider does not have',
  severity: 'error',
  why: 'The server of a region that does not exist has no address, and all mail would wait.',
  help: 'Write the region as the provider spells it, such as `us-east-1`.',
  clauses: [],
  *check({ sections }) {
    for (const { relay, path, provider } of writtenRelays(sections)) {
      const { region } = relay;
      if (region === undefined || (provider && hasRegion(provider, region))) continue;
      const name = provider?.name ?? relay.host ?? 'the upstream server';
      const regions = provider?.regions;
      yield {
        message: `${name} has no region ${region}`,
        path: [...path, 'region'],
        ...(regions && { help: `Write one of ${regions.join(', ')}.` }),
        ...(!regions &&
          !provider?.regionForm && { help: 'Leave it out: the server is the same for everybody.' }),
      };
    }
  },
};

function hasRegion({ regions, regionForm }: RelayProvider, region: string): boolean {
  return regions?.includes(region) ?? regionForm?.test(region) ?? false;
}
