import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { OpendkimKey, OpendkimModel, OpendkimSetting } from '../../model/opendkim.ts';
import { signs } from '../signs.ts';
import { signsEverything } from '../signs-everything.ts';
import { hostPattern } from './host-pattern.ts';
import { opendkimSettings } from './settings.ts';

/** What OpenDKIM has to be told for a profile; undefined where no domain is signed. */
export function lowerOpendkim(resolved: ResolvedSpec): OpendkimModel | undefined {
  if (!signs(resolved)) return undefined;
  const keys = resolved.domains.flatMap((domain) => signingKey(domain, resolved));
  return {
    settings: [...opendkimSettings, ...overrides(resolved)],
    keys,
    signing: [...keys.map(({ domain, name }) => ({ domain, key: name })), ...ownName(keys, resolved)],
    everything: signsEverything(resolved) ? { except: unsigned(keys, resolved) } : undefined,
    trustedHosts: ['127.0.0.0/8', '::1', ...resolved.trusted.map(({ network }) => hostPattern(network))],
    trustedOrigin: resolved.originOf(['trusted']),
  };
}

/** The key that signs. Selectors beside it are only published. */
function signingKey(
  { name: domain, dkim }: ResolvedDomain,
  { originOf }: ResolvedSpec,
): readonly OpendkimKey[] {
  const selector = dkim?.selectors.find(({ name }) => name === dkim.signWith);
  if (selector?.secret === undefined) return [];
  return [
    {
      name: `${selector.name}._domainkey.${domain}`,
      domain,
      selector: selector.name,
      secret: selector.secret,
      origin: originOf(['domains', domain, 'dkim', 'selectors', selector.name]),
    },
  ];
}

/** Bounces and notices are from the server's own name: signed by the domain above it, or else by the first. */
function ownName(keys: readonly OpendkimKey[], resolved: ResolvedSpec): OpendkimModel['signing'] {
  const { hostname } = resolved;
  if (!signsEverything(resolved) || keys.some(({ domain }) => domain === hostname)) return [];
  const above = keys
    .filter(({ domain }) => hostname.endsWith(`.${domain}`))
    .sort((a, b) => b.domain.length - a.domain.length);
  const [key] = [...above, ...keys];
  return key === undefined ? [] : [{ domain: hostname, key: key.name }];
}

/** Sender domains without a key: mail.yaml says so by name, or an upstream server signs for them. */
function unsigned(keys: readonly OpendkimKey[], { senders }: ResolvedSpec): readonly string[] {
  const signed = new Set(keys.map(({ domain }) => domain));
  return senders.kind === 'anybody' ? [] : senders.domains.filter((domain) => !signed.has(domain));
}

function overrides({ overrides: { opendkim }, originOf }: ResolvedSpec): readonly OpendkimSetting[] {
  return Object.entries(opendkim).map(([name, value]) => ({
    name,
    value,
    origin: originOf(['opendkim', 'settings', name]),
  }));
}
