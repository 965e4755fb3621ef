import { createHash } from 'node:crypto';
import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { WebFile, ZoneGroup } from '../../model/dns.ts';
import { TTL } from './ttl.ts';

type Policy = NonNullable<ResolvedDomain['mtaSts']>;

/**
 * That the domain has a policy, and which one (RFC 8461 section 3.1). The id is made from the policy: it changes when the
 * policy does, and only then.
 */
export function lowerMtaSts(resolved: ResolvedSpec, domain: ResolvedDomain, policy: Policy): ZoneGroup {
  const { url, text } = policyFile(resolved, domain, policy);
  const id = createHash('sha256').update(text).digest('hex').slice(0, 20);
  return {
    title: 'Mail for the domain comes over verified TLS (MTA-STS)',
    notes: [
      `A web server answers at ${url}`,
      `with ${fileName(domain)} of this folder: mta-sts.${domain.name} needs an A or AAAA record, and a certificate for that name.`,
    ],
    records: [
      {
        owner: `_mta-sts.${domain.name}`,
        ttl: TTL,
        data: { type: 'TXT', text: `v=STSv1; id=${id};` },
        origin: resolved.originOf(['domains', domain.name, 'mtaSts']),
      },
    ],
  };
}

/** Whether a sender that insists on verified TLS can deliver here at all (RFC 8461 section 4.2). */
export const canPromiseTls = ({ tls }: ResolvedSpec): boolean =>
  tls.inbound !== 'none' && !tls.certificate.selfSigned;

/** What the web server answers with (RFC 8461 section 3.2). */
export function policyFile(
  resolved: ResolvedSpec,
  domain: ResolvedDomain,
  { mode, maxAgeSeconds }: Policy,
): WebFile {
  const lines = ['version: STSv1', `mode: ${mode}`, `mx: ${resolved.hostname}`, `max_age: ${maxAgeSeconds}`];
  return {
    name: fileName(domain),
    url: `https://mta-sts.${domain.name}/.well-known/mta-sts.txt`,
    text: `${lines.join('\n')}\n`,
  };
}

const fileName = ({ name }: ResolvedDomain): string => `${name}.mta-sts.txt`;
