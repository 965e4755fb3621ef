import type { ResolvedService } from '../../schema/resolved-spec.ts';
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
 * @param address - where a service is published on the Docker host when mail.yaml says nothing else
 */
export function resolveServices(
  declared: Services,
  defaults: readonly ServiceName[],
  address: string,
): readonly ResolvedService[] {
  return (Object.keys(ports) as ServiceName[]).flatMap((name): ResolvedService[] => {
    const service = declared[name] ?? defaults.includes(name);
    if (service === false) return [];
    const port = ports[name];
    return [
      {
        name,
        port,
        publish: resolvePublish(service === true ? {} : service, address, port),
      },
    ];
  });
}

function resolvePublish({ publish }: Service, address: string, port: number): ResolvedService['publish'] {
  if (publish === false) return undefined;
  if (publish === undefined) return { address, port };
  const text = String(publish);
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { address, port: Number(text) };
  return {
    address: text.slice(0, colon).replace(/^\[(.*)\]$/, '$1'),
    port: Number(text.slice(colon + 1)),
  };
}
