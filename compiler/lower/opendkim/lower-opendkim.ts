import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { OpendkimKey, OpendkimModel, OpendkimSetting } from '../../model/opendkim.ts';
import { nameSenders } from '../postfix/limited-senders.ts';
import { senderRows } from '../postfix/sender-rows.ts';
import { signs } from '../signs.ts';
import { signsEverything } from '../signs-everything.ts';
import { hostPattern } from './host-pattern.ts';
import { opendkimSettings } from './settings.ts';

/** What OpenDKIM has to be told for a profile; undefined where no domain is signed. */
export function lowerOpendkim(resolved: ResolvedSpec): OpendkimModel | undefined {
  if (!signs(resolved)) return undefined;
  const keys = resolved.domains.flatMap((domain) => signingKey(domain, resolved));
  const signing = [...keys.map(({ domain, name }) => ({ domain, key: name })), ...ownName(keys, resolved)];
  return {
    settings: [...opendkimSettings, ...overrides(resolved)],
    keys,
    signing,
    hostname: resolved.hostname,
    everything: signsEverything(resolved) ? everything(signing, resolved) : undefined,
    senders: resolved.features.has('logins')
      ? senderRows(resolved.domains).map(({ key, answer }) => ({ address: key, logins: [answer].flat() }))
      : [],
    sendersOrigin: resolved.originOf(['domains']),
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

/** Sender domains without a key leave as they are: mail.yaml says so by name, or an upstream server signs for them. */
function everything(signing: OpendkimModel['signing'], resolved: ResolvedSpec): OpendkimModel['everything'] {
  const { hostname, senders } = resolved;
  const withKey = new Set(signing.map(({ domain }) => domain));
  const names = senders.kind === 'domains' ? senders.domains : [];
  return {
    signed: [...new Set([...names, hostname])].filter((domain) => withKey.has(domain)),
    except: names.filter((domain) => !withKey.has(domain)),
    named: nameSenders(resolved),
  };
}

function overrides({ overrides: { opendkim }, originOf }: ResolvedSpec): readonly OpendkimSetting[] {
  return Object.entries(opendkim).map(([name, { value, reason }]) => ({
    name,
    value,
    origin: originOf(['opendkim', 'settings', name]),
    why: reason,
  }));
}
