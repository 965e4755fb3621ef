import type { ResolvedService } from '../../../schema/resolved-spec.ts';
import type { Rule } from '../rule.ts';

/** Two services on one port of the Docker host. */
export const rule: Rule = {
  id: 'services/port-collision',
  title: 'Two services published on one port',
  severity: 'error',
  why: 'A port can be taken once; Docker would refuse to start the containers.',
  help: 'Give one of them another port, or `publish: false`.',
  clauses: [],
  *check({ resolved }) {
    for (const [index, service] of resolved.services.entries()) {
      const earlier = resolved.services.slice(0, index).find((other) => collide(service, other));
      if (earlier === undefined) continue;
      // Of the two, the one whose place is written out in mail.yaml is the one to change.
      const [blamed, other] = isWritten(resolved.originOf(['services', service.name, 'publish']))
        ? [service, earlier]
        : [earlier, service];
      yield {
        message: `${blamed.name} and ${other.name} are both published on port ${service.publish?.port}`,
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

function isWritten(origin: { readonly kind: string }): boolean {
  return origin.kind === 'spec';
}

/** `0.0.0.0` and `::` are every address. */
function collide({ publish: one }: ResolvedService, { publish: other }: ResolvedService): boolean {
  if (one === undefined || other === undefined || one.port !== other.port) return false;
  return (
    one.address === other.address ||
    [one.address, other.address].some((address) => address === '0.0.0.0' || address === '::')
  );
}
