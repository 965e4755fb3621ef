import type { PublishedAt, ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseAddress } from '../support/network/cidr.ts';
import { placeText, publishPath } from '../support/published.ts';

/** Two services on one port of the Docker host. */
export const rule: Rule = {
  id: 'services/port-collision',
  title: 'Two services published on one port',
  severity: 'error',
  why: 'A port can be taken once; Docker would refuse to start the containers.',
  help: 'Give one of them another port, or `publish: false`.',
  clauses: [],
  *check({ resolved }) {
    yield* twice(resolved);
    for (const [index, service] of resolved.services.entries()) {
      const earlier = resolved.services.slice(0, index).find((other) => collision(service, other));
      if (earlier === undefined) continue;
      // Of the two, the one whose place is written out in mail.yaml is the one to change.
      const [blamed, other] = isWritten(resolved.originOf(['services', service.name, 'publish']))
        ? [service, earlier]
        : [earlier, service];
      yield {
        message: `${blamed.name} and ${other.name} are both published on port ${collision(blamed, other)?.port}`,
        path: ['services', blamed.name, 'publish'],
        related: [
          {
            message: `where ${other.name} is published`,
            path: ['services', other.name, 'publish'],
          },
        ],
      };
    }
  },
};

/** A list that names one place twice: once for all services where it is the list of addresses. */
function* twice(resolved: ResolvedSpec): Generator<Finding> {
  const said = new Set<string>();
  for (const service of resolved.services) {
    const place = service.publish.find((each, n) =>
      service.publish.slice(0, n).some((other) => collide(each, other)),
    );
    if (place === undefined) continue;
    const path = publishPath(service, resolved);
    if (said.has(path.join('.'))) continue;
    said.add(path.join('.'));
    yield {
      message: `${placeText(place)} is published twice`,
      path,
      help: 'Name each place once; `0.0.0.0` and `"::"` are every address of their family.',
    };
  }
}

function isWritten(origin: { readonly kind: string }): boolean {
  return origin.kind === 'spec';
}

/** Where a service is published that another one is published as well. */
const collision = (one: ResolvedService, other: ResolvedService): PublishedAt | undefined =>
  one.publish.find((each) => other.publish.some((place) => collide(each, place)));

/** `0.0.0.0` and `::` are every address of their family: the engine opens a socket for each. What is no address has a finding of its own. */
function collide(one: PublishedAt, other: PublishedAt): boolean {
  const [first, second] = [parseAddress(one.address), parseAddress(other.address)];
  if (first === undefined || second === undefined) return false;
  if (one.port !== other.port || first.family !== second.family) return false;
  return first.address === second.address || first.address === 0n || second.address === 0n;
}
