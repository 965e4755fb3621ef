import type { Upstream } from '../upstream.ts';
import type { Arena } from './arena.ts';

/** The upstreams as one session sees them. */
export function upstreams({ world }: Arena, disturbs: boolean): readonly Upstream[] {
  return world.upstreams.map(
    ({ host, port, implicitTls, logins }): Upstream => ({
      host,
      port,
      implicitTls,
      logins,
      async behave(behaviour) {
        if (!disturbs) throw new Error('a check that changes an upstream must say that it disturbs');
        await world.link.call('upstreamBehaves', { host, port, behaviour });
      },
      connections: () => world.link.call('upstreamConnections', { host, port }),
    }),
  );
}
