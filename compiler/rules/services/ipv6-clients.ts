import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { publishedOverIpv6, reachedOverIpv6 } from '../../lower/workload/client-network.ts';
import type { Rule } from '../rule.ts';
import { unusableAddress } from '../support/network/unusable-address.ts';
import { placeText, publishPath } from '../support/published.ts';

/** IPv6 beyond loopback, where it depends on the engine whether clients keep their own addresses (decision 0026). */
export const rule: Rule = {
  id: 'services/ipv6-clients',
  title: 'Clients over IPv6, whose addresses not every engine keeps',
  severity: 'info',
  why: 'Docker before 27 without `ip6tables`, rootless Docker and Docker Desktop hand all of them on with one address of their own. It is trusted nowhere, but they share one rate, no list of clients tells them apart, and an engine without IPv6 does not start the project at all.',
  help: 'Run Docker 27 or later on Linux as root, or an older one with `{ "experimental": true, "ip6tables": true }` in daemon.json. `docker compose logs postfix` shows the addresses. Where that cannot be, publish on IPv4 alone.',
  clauses: ['https://docs.docker.com/engine/daemon/ipv6/'],
  *check({ resolved }) {
    const service = publishedOverIpv6(resolved);
    const place = service?.publish.find(reachedOverIpv6);
    if (service === undefined || place === undefined || unusableAddress(place.address)) return;
    yield {
      message: `${service.name} is published on ${placeText(place)}: it depends on the engine whether clients keep their own addresses`,
      path: publishPath(service, resolved),
      ...(deliversOverIpv6(resolved) && { help: `${rule.help} ${pointer}` }),
    };
  },
};

/** Google and others refuse mail from an IPv6 address without a PTR record (support.google.com/mail/answer/81126). */
const pointer =
  'Mail leaves over IPv6 as well then: add a PTR record for the IPv6 address of the host, or write `outbound: { addressFamily: ipv4 }`.';

/** Whether mail goes to exchangers over IPv6, and mail.yaml does not say so. */
function deliversOverIpv6({ features, outbound, originOf }: ResolvedSpec): boolean {
  if (!features.has('outbound-delivery') || outbound.addressFamily === 'ipv4') return false;
  return originOf(['outbound', 'addressFamily']).kind !== 'spec';
}
