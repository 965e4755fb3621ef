import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { isPrivate } from '../../dns/public-profiles.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import type { Rule } from '../rule.ts';

/** Profiles that want different records of one name, which the DNS has once for all of them. */
export const rule: Rule = {
  id: 'dns/contradiction',
  title: 'Profiles that contradict each other in the DNS',
  severity: 'warning',
  why: 'A domain has one zone for all profiles, so what one of them wants cannot hold: `mailc dns` prints what the first says.',
  help: 'Remove it here, and say it once at the top of the file, for every profile.',
  clauses: ['RFC 7208 section 3.2', 'RFC 7489 section 6.6.3', 'RFC 8461 section 3.1'],
  *check({ spec, resolved }) {
    const names = Object.keys(spec.profiles);
    const before = names.slice(0, names.indexOf(resolved.name));
    // Only what a profile overrides for itself can differ.
    const differing = before.filter((name) =>
      [name, resolved.name].some((each) => overrides(spec.profiles[each])),
    );
    if (differing.length === 0 || isPrivate(resolved)) return;
    for (const other of differing
      .map((name) => resolveProfile(spec, name))
      .filter((each) => !isPrivate(each))) {
      for (const { path, what, why } of contradictions(other, resolved)) {
        yield {
          message: `${what} is not what the profile ${other.name} says`,
          path,
          ...(why !== undefined && { why }),
        };
      }
    }
  },
};

const overrides = (use: { readonly domains?: unknown; readonly hostname?: unknown } | undefined): boolean =>
  use?.domains !== undefined || use?.hostname !== undefined;

interface Contradiction {
  readonly path: SpecPath;
  readonly what: string;
  readonly why?: string;
}

const twoExchangers =
  'Senders take either of the two, so mail arrives at a system that may not have the mailbox or lets the other wait for it.';

function contradictions(first: ResolvedSpec, second: ResolvedSpec): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const domain of second.domains) {
    const other = first.domains.find(({ name }) => name === domain.name);
    if (other === undefined) continue;
    found.push(...ofDomain(other, domain));
    const receives = [first, second].every(({ features }) => features.has('smtp-inbound'));
    if (receives && other.here && domain.here && first.hostname !== second.hostname) {
      found.push({ path: ['hostname'], what: `The exchanger of ${domain.name}`, why: twoExchangers });
    }
  }
  return found;
}

function ofDomain(first: ResolvedDomain, second: ResolvedDomain): readonly Contradiction[] {
  const at = (...keys: readonly string[]): SpecPath => ['domains', second.name, ...keys];
  const single = [
    { path: at('dmarc'), what: 'The DMARC policy', values: [first.dmarc, second.dmarc] },
    { path: at('mtaSts'), what: 'The MTA-STS policy', values: [first.mtaSts, second.mtaSts] },
    {
      path: at('tlsReports'),
      what: 'The address for TLS reports',
      values: [first.tlsReports, second.tlsReports],
    },
    {
      path: at('spf', 'others'),
      what: 'The end of the SPF record',
      values: [first.spf.others, second.spf.others],
    },
    ...(second.dkim?.selectors ?? []).map(({ name, publicKey }) => ({
      path: at('dkim', 'selectors', name, 'publicKey'),
      what: `The public key of the selector ${name}`,
      values: [first.dkim?.selectors.find((each) => each.name === name)?.publicKey, publicKey],
    })),
  ];
  return single
    .filter(({ values: [one, other] }) => one !== undefined && other !== undefined && !same(one, other))
    .map(({ path, what }) => ({ path, what: `${what} of ${second.name}` }));
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
