import type { ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { parseAddress } from './network/cidr.ts';
import { isLoopback } from './network/ranges.ts';

/** The services that take mail and are published where other machines can reach them. */
export function publishedSubmissionServices({ services }: ResolvedSpec): readonly ResolvedService[] {
  return services.filter(
    ({ name, publish }) => takesMail.has(name) && publish !== undefined && !isOwnMachine(publish.address),
  );
}

const takesMail: ReadonlySet<string> = new Set(['smtp', 'submission', 'submissions']);

function isOwnMachine(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && isLoopback({ ...parsed, prefix: parsed.family === 4 ? 32 : 128 });
}
