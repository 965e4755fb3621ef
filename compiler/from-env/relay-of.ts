import { relayProviders } from '../../profiles/relay-providers/index.generated.ts';
import type { RelayProvider } from '../../profiles/relay-providers/relay-provider.ts';
import type { Relay, RelayProviderName } from '../../schema/relay.ts';

/** A server as mail.yaml names it best: a known provider, with its region, or the host. */
export function relayOf(host: string, port: number | undefined): Relay {
  for (const provider of Object.values(relayProviders)) {
    const region = regionOf(provider, host);
    if (region === undefined) continue;
    const own = port === undefined || port === provider.port ? {} : { port };
    return { provider: provider.name, ...(region === '' ? {} : { region }), ...own };
  }
  return { host, ...(port === undefined || port === 587 ? {} : { port }) };
}

/** The user name that everybody has at a provider. */
export const usernameOf = (provider: RelayProviderName | undefined): string | undefined =>
  provider && relayProviders[provider].username;

/** The region that makes the provider's host this one; empty where it needs none; undefined for another host. */
function regionOf(provider: RelayProvider, host: string): string | undefined {
  if (typeof provider.host === 'string') return provider.host === host ? '' : undefined;
  const hostOf = provider.host;
  const [first, ...others] = provider.regions ?? [];
  if (first !== undefined && provider.needsRegion !== true && hostOf(first) === host) return '';
  const known = [...(first === undefined ? [] : [first]), ...others].find(
    (region) => hostOf(region) === host,
  );
  if (known !== undefined || provider.needsRegion !== true) return known;
  const [before = '', after = ''] = hostOf('*').split('*');
  const region = host.slice(before.length, host.length - after.length);
  return /^[a-z]{2}(-[a-z]+)*-[0-9]$/.test(region) && hostOf(region) === host ? region : undefined;
}
