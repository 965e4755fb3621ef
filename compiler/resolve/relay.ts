import { relayProviders } from '../../profiles/relay-providers/index.generated.ts';
import type { Relay, RelayCredentials } from '../../schema/relay.ts';
import type { ResolvedRelay, ResolvedTls } from '../../schema/resolved-spec.ts';
import type { ClientTlsLevel } from '../../schema/tls.ts';

/** Port of submission with TLS from the first byte: RFC 8314 section 3.3. */
const SUBMISSIONS = 465;
const SUBMISSION = 587;

/** Levels at which a server proves who it is before anything is sent to it (TLS_README). */
export const verifyingLevels: ReadonlySet<ClientTlsLevel> = new Set(['verify', 'secure', 'dane-only']);

/** An upstream server with what is known about its provider. */
export function resolveRelay(relay: Relay, tls: ResolvedTls['outbound']): ResolvedRelay {
  const provider = relay.provider && relayProviders[relay.provider];
  const port = relay.port ?? provider?.port ?? SUBMISSION;
  const region = relay.region ?? provider?.regions?.[0] ?? '';
  const known = typeof provider?.host === 'function' ? provider.host(region) : provider?.host;
  const host = (relay.host ?? known ?? '').toLowerCase();
  const implicitTls = port === SUBMISSIONS;
  const demanding = implicitTls || relay.credentials !== undefined;
  return {
    provider: relay.provider,
    host,
    port,
    spf: provider?.spf,
    implicitTls,
    tlsLevel: saidFor(host, tls) ?? (demanding && !verifyingLevels.has(tls.level) ? 'secure' : tls.level),
    credentials: relay.credentials && resolveCredentials(relay.credentials, provider?.username),
    recipients: provider?.recipients,
  };
}

/** The level that mail.yaml names for the server, or for the domains above it. */
function saidFor(host: string, { destinations }: ResolvedTls['outbound']): ClientTlsLevel | undefined {
  const exact = destinations.find(({ domain }) => domain === host);
  return (exact ?? destinations.find(({ domain }) => domain.startsWith('.') && host.endsWith(domain)))?.level;
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
