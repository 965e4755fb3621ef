import { relayProviders } from '../../../profiles/relay-providers/index.generated.ts';
import type { RelayProvider } from '../../../profiles/relay-providers/relay-provider.ts';
import type { Relay } from '../../../schema/relay.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';

/** An upstream server as written, and where. */
export interface WrittenRelay {
  readonly relay: Relay;
  readonly path: SpecPath;
  /** What is known about it, where it is a known provider's. */
  readonly provider: RelayProvider | undefined;
  /** The sender domain whose mail it takes; undefined for the one that takes all mail. */
  readonly sender: string | undefined;
}

/** The upstream servers of a mail.yaml, in its order. */
export function writtenRelays({ outbound }: Sections): readonly WrittenRelay[] {
  const written = (relay: Relay, path: SpecPath, sender?: string): WrittenRelay => ({
    relay,
    path,
    provider: relay.provider && relayProviders[relay.provider],
    sender,
  });
  return [
    ...(outbound?.relay ? [written(outbound.relay, ['outbound', 'relay'])] : []),
    ...Object.entries(outbound?.relaysBySender ?? {}).map(([sender, relay]) =>
      written(relay, ['outbound', 'relaysBySender', sender], sender),
    ),
  ];
}
