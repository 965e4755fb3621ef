import { isIPv6 } from 'node:net';
import type { PublishedAt, ResolvedService } from '../../schema/resolved-spec.ts';
import type { ServiceName } from '../../schema/service-name.ts';
import type { Service, Services } from '../../schema/services.ts';

/** The port that each service has by its IANA registration, in the order in which services are listed everywhere. */
const ports: Readonly<Record<ServiceName, number>> = {
  smtp: 25,
  submission: 587,
  submissions: 465,
  imap: 143,
  imaps: 993,
  pop3: 110,
  pop3s: 995,
};

/**
 * The services that are offered: those of the profile and those that mail.yaml names, without those it turns off.
 *
 * @param addresses - where a service is published on the Docker host when mail.yaml says nothing else
 */
export function resolveServices(
  declared: Services,
  defaults: readonly ServiceName[],
  addresses: readonly string[],
): readonly ResolvedService[] {
  return (Object.keys(ports) as ServiceName[]).flatMap((name): ResolvedService[] => {
    const service = declared[name] ?? defaults.includes(name);
    if (service === false) return [];
    const port = ports[name];
    return [
      {
        name,
        port,
        publish: resolvePublish(service === true ? {} : service, addresses, port),
      },
    ];
  });
}

function resolvePublish(
  { publish }: Service,
  addresses: readonly string[],
  port: number,
): readonly PublishedAt[] {
  if (publish === false) return [];
  return [publish ?? port].flat().flatMap((place) => placesOf(String(place), addresses));
}

/** An IPv6 address in its usual form (RFC 5952), so that one address is one text; anything else as it is. */
function usual(address: string): string {
  return isIPv6(address) && !address.includes('%')
    ? new URL(`http://[${address}]/`).hostname.slice(1, -1)
    : address;
}

/** A port alone is for every address that is published on by default. */
function placesOf(text: string, addresses: readonly string[]): readonly PublishedAt[] {
  const colon = text.lastIndexOf(':');
  const port = Number(text.slice(colon + 1));
  if (colon < 0) return addresses.map((address) => ({ address: usual(address), port }));
  return [{ address: usual(text.slice(0, colon).replace(/^\[(.*)\]$/, '$1')), port }];
}
