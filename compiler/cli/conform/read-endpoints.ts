import type { Endpoint } from '../../../conformance/target/aim.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ServiceName } from '../../../schema/service-name.ts';
import { ExitError } from '../exit-error.ts';

const names: readonly ServiceName[] = ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'];

/** Reads `submission=mail.example.com:587`, `smtp=[2001:db8::1]:25`, each service once and all of them offered by the profile. */
export function readEndpoints(
  texts: readonly string[],
  { services, name: profile }: Pick<ResolvedSpec, 'services' | 'name'>,
): ReadonlyMap<ServiceName, Endpoint> {
  const endpoints = new Map<ServiceName, Endpoint>();
  for (const text of texts) {
    const [, word = '', v6, host, port] =
      /^([^=]*)=(?:\[([0-9a-fA-F:.]+)\]|([^\s:[\]/]+)):(\d{1,5})$/.exec(text) ?? [];
    const service = names.find((name) => name === (word || text.split('=')[0]));
    if (service === undefined)
      throw new ExitError(
        `--endpoint ${text}: there is no service ${word || text.split('=')[0]}`,
        `Services are: ${names.join(', ')}`,
      );
    if (port === undefined || Number(port) < 1 || Number(port) > 65_535)
      throw new ExitError(
        `--endpoint ${text} is not SERVICE=HOST:PORT`,
        `For example ${service}=mail.example.com:${services.find(({ name }) => name === service)?.port ?? 25}; an IPv6 address stands in brackets.`,
      );
    if (!services.some(({ name }) => name === service))
      throw new ExitError(
        `--endpoint ${text}: the profile ${profile} offers no ${service}`,
        `It offers: ${services.map(({ name }) => name).join(', ')}`,
      );
    if (endpoints.has(service))
      throw new ExitError(`--endpoint gives ${service} twice`, 'Give one endpoint for each service.');
    endpoints.set(service, { host: v6 ?? host ?? '', port: Number(port) });
  }
  return endpoints;
}
