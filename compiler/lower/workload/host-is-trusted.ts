import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { EnvironmentVariable } from '../../model/workload.ts';
import { onlyTrusted } from '../only-trusted.ts';

/**
 * A gateway's address is that of whoever Docker hands on, so it is trusted nowhere (decision 0025) but here: where a
 * system for the programs of one machine publishes its ports on loopback alone, only that machine's own have it.
 */
export function hostIsTrusted(resolved: ResolvedSpec): readonly EnvironmentVariable[] {
  if (!trustsHost(resolved)) return [];
  return [
    {
      name: 'MAILC_TRUST_HOST',
      value: 'yes',
      origin: resolved.originOf(['publish']),
      only: 'compose',
    },
  ];
}

/** Whether programs of the Docker host hand in mail without a login. */
export function trustsHost(resolved: ResolvedSpec): boolean {
  const published = resolved.services
    .filter(({ name }) => name === 'smtp' || name === 'submission' || name === 'submissions')
    .flatMap(({ publish }) => (publish === undefined ? [] : [publish.address]));
  const forPrograms = onlyTrusted(resolved) || resolved.features.has('plain-logins');
  return forPrograms && published.length > 0 && published.every(isLoopback);
}

/** RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3. */
const isLoopback = (address: string): boolean => /^(127\.|\[?::1\]?$)/.test(address);
