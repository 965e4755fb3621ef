import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Reason why a client of a published port is trusted: it can only be a program of the same machine (decision 0025). */
export function trustsHost({ features, services }: ResolvedSpec): string | undefined {
  const published = services
    .filter(({ name }) => name === 'smtp' || name === 'submission' || name === 'submissions')
    .flatMap(({ publish }) => publish.map(({ address }) => address));
  const strangers = features.has('smtp-inbound') || features.has('logins');
  const forPrograms = features.has('plain-logins') || !strangers;
  return forPrograms && published.length > 0 && published.every((each) => /^(127\.|\[?::1\]?$)/.test(each))
    ? 'mail.yaml is for the programs of one machine, and publishes on loopback alone'
    : undefined;
}
