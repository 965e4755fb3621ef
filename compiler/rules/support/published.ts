import type { ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { parseAddress } from './network/cidr.ts';
import { isLoopback } from './network/ranges.ts';

/** A service that other machines can reach. */
export type PublishedService = ResolvedService & {
  readonly publish: NonNullable<ResolvedService['publish']>;
};

/** The services that take mail and are published where other machines can reach them. */
export function publishedSubmissionServices(resolved: ResolvedSpec): readonly PublishedService[] {
  return publishedServices(resolved).filter(({ name }) => takesMail.has(name));
}

/** The services that are published where other machines can reach them. */
export function publishedServices({ services }: ResolvedSpec): readonly PublishedService[] {
  return services.filter(
    (service): service is PublishedService =>
      service.publish !== undefined && !isOwnMachine(service.publish.address),
  );
}

/** Where mail.yaml says that a service is published beyond this machine, or else where it declares the profile. */
export function publishPath({ name }: ResolvedService, { originOf }: ResolvedSpec): SpecPath {
  const own = ['services', name, 'publish'];
  return originOf(own).kind === 'spec' ? own : ['publish'];
}

const takesMail: ReadonlySet<string> = new Set(['smtp', 'submission', 'submissions']);

function isOwnMachine(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && isLoopback({ ...parsed, prefix: parsed.family === 4 ? 32 : 128 });
}
