import { relayProviders } from '../../profiles/relay-providers/index.generated.ts';
import type { Relay, RelayCredentials } from '../../schema/relay.ts';
import type { ResolvedRelay } from '../../schema/resolved-spec.ts';

/** Port of submission with TLS from the first byte: RFC 8314 section 3.3. */
const SUBMISSIONS = 465;
const SUBMISSION = 587;

/** An upstream server with what is known about its provider. */
export function resolveRelay(relay: Relay): ResolvedRelay {
  const provider = relay.provider && relayProviders[relay.provider];
  const port = relay.port ?? provider?.port ?? SUBMISSION;
  const region = relay.region ?? provider?.regions?.[0] ?? '';
  const known = typeof provider?.host === 'function' ? provider.host(region) : provider?.host;
  return {
    provider: relay.provider,
    host: (relay.host ?? known ?? '').toLowerCase(),
    port,
    implicitTls: port === SUBMISSIONS,
    credentials: relay.credentials && resolveCredentials(relay.credentials, provider?.username),
    recipients: provider?.recipients,
  };
}

function resolveCredentials(
  { username, password }: RelayCredentials,
  known: string | undefined,
): ResolvedRelay['credentials'] {
  return {
    username:
      typeof username === 'object'
        ? { kind: 'secret', secret: username.secret }
        : { kind: 'text', text: username ?? known ?? '' },
    password: password.secret,
  };
}
