import type { ResolvedRelay } from '../../schema/resolved-spec.ts';
import type { Session } from '../session.ts';
import type { Upstream } from '../upstream.ts';

/** A way out: a sender that may send, and the upstream that its mail goes to. */
export interface Route {
  /** Holds the token. */
  readonly sender: string;
  readonly relay: ResolvedRelay;
  readonly upstream: Upstream;
}

/** One way out for each upstream: through `outbound.relay` first. */
export function routes(session: Session): readonly Route[] {
  const { outbound, senders } = session.spec;
  const { relay, relaysBySender } = outbound;
  const special = new Set(relaysBySender.map(({ sender }) => sender));
  const [ordinary] =
    senders.kind === 'domains'
      ? senders.domains.filter((domain) => !special.has(domain))
      : [session.stranger.split('@')[1] ?? ''];
  const route = (sender: string, each: ResolvedRelay): Route => ({
    sender: `${session.token}@${sender}`,
    relay: each,
    upstream:
      session.upstreams.find(({ host, port }) => host === each.host && port === each.port) ??
      session.blind(`the world has no upstream ${each.host}:${each.port}`),
  });
  return [
    ...(relay && ordinary !== undefined ? [route(ordinary, relay)] : []),
    ...relaysBySender.map((each) => route(each.sender, each)),
  ];
}
