import type { PublishedAt, ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { parseAddress } from './network/cidr.ts';
import { isLoopback } from './network/ranges.ts';

/** A service that other machines can reach. */
export type PublishedService = Omit<ResolvedService, 'publish'> & {
  /** The first place where they can. */
  readonly publish: PublishedAt;
};

/** The services that take mail and are published where other machines can reach them. */
export function publishedSubmissionServices(resolved: ResolvedSpec): readonly PublishedService[] {
  return publishedServices(resolved).filter(({ name }) => takesMail.has(name));
}

/** The services that are published where other machines can reach them. */
export function publishedServices({ services }: ResolvedSpec): readonly PublishedService[] {
  return services.flatMap((service) => {
    const publish = service.publish.find(({ address }) => !isOwnMachine(address));
    return publish === undefined ? [] : [{ ...service, publish }];
  });
}

/** Where mail.yaml says that a service is published beyond this machine, or else where it declares the profile. */
export function publishPath({ name }: Pick<ResolvedService, 'name'>, { originOf }: ResolvedSpec): SpecPath {
  const own = ['services', name, 'publish'];
  return originOf(own).kind === 'spec' ? own : ['publish'];
}

const takesMail: ReadonlySet<string> = new Set(['smtp', 'submission', 'submissions']);

/** An address and a port as they are written in mail.yaml. */
export const placeText = ({ address, port }: PublishedAt): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port}`;

/** Whether only the machine itself reaches an address. */
export function isOwnMachine(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && isLoopback({ ...parsed, prefix: parsed.family === 4 ? 32 : 128 });
}
