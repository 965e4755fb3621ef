import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { EnvironmentVariable } from '../../model/workload.ts';
import { publishedSubmissionServices } from '../../rules/support/published.ts';
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
  const takesMail = resolved.services.some(
    ({ name, publish }) => ['smtp', 'submission', 'submissions'].includes(name) && publish.length > 0,
  );
  const forPrograms = onlyTrusted(resolved) || resolved.features.has('plain-logins');
  return forPrograms && takesMail && publishedSubmissionServices(resolved).length === 0;
}
