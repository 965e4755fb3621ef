import { itemsOf, textOf } from '../parameters.ts';
import type { PolicyModel } from '../policy-model.ts';

/** Everything by which a configuration tells addresses apart. */
export interface KnownAddresses {
  /** Whole addresses that are keys of tables, or names without a domain at the host's own domains. */
  readonly addresses: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  /** Domains whose hosts below are told apart: keys with a dot in front, and hidden hosts. */
  readonly above: ReadonlySet<string>;
  /** Names without a domain. */
  readonly bare: ReadonlySet<string>;
  /** Names that address masquerading leaves alone. */
  readonly exceptions: ReadonlySet<string>;
  /** The host's own name, at which From may have been completed. */
  readonly hostnames: ReadonlySet<string>;
}

/** The loopback address stands for itself and its like. */
export const OWN_LITERAL = '[127.0.0.1]';

const domainLists = [
  'mydestination',
  'virtual_alias_domains',
  'virtual_mailbox_domains',
  'relay_domains',
  'masquerade_domains',
];

/** Collects the keys of every table and list that is asked for addresses, of one system or of two that are compared. */
export function knownAddresses(models: readonly PolicyModel[]): KnownAddresses {
  const addresses = new Set<string>();
  const domains = new Set<string>();
  const above = new Set<string>();
  const bare = new Set<string>(['postmaster']);
  const exceptions = new Set<string>();
  for (const model of models) {
    for (const key of keysOf(model)) {
      const at = key.lastIndexOf('@');
      if (at > 0) addresses.add(key);
      if (at >= 0) domains.add(key.slice(at + 1));
      else if (key.startsWith('.')) above.add(key.slice(1));
      else if (key.includes('.')) domains.add(key);
      else bare.add(key);
    }
    for (const name of domainLists) for (const text of textsOf(model, name)) domains.add(text);
    for (const text of textsOf(model, 'masquerade_domains')) above.add(text);
    for (const text of textsOf(model, 'masquerade_exceptions')) exceptions.add(text);
    for (const name of signerDomains(model)) domains.add(name);
    for (const domain of ownDomains(model)) domains.add(domain);
  }
  for (const name of exceptions) bare.add(name);
  for (const domain of models.flatMap(ownDomains))
    for (const name of bare) addresses.add(`${name}@${domain}`);
  const hostnames = new Set(models.flatMap(({ system }) => system.opendkim?.hostname ?? []));
  return { addresses, domains, above, bare, exceptions, hostnames };
}

/** Where a name without a domain belongs. */
function ownDomains(model: PolicyModel): readonly string[] {
  return [textOf(model, 'myorigin', 'localhost'), ...textsOf(model, 'mydestination'), OWN_LITERAL];
}

function keysOf({ system }: PolicyModel): readonly string[] {
  const texts = system.postfix.tables.filter(({ type }) => type === 'hash' || type === 'texthash');
  return [
    ...texts.flatMap(({ rows }) => rows.map(({ key }) => key)),
    ...system.postfix.upstreamLogins.map(({ key }) => key),
  ].filter((key) => key !== '<>' && !key.startsWith('['));
}

function textsOf(model: PolicyModel, name: string): readonly string[] {
  return itemsOf(model, name).flatMap(({ item }) => (item.kind === 'text' ? [item.text.toLowerCase()] : []));
}

function signerDomains({ system: { opendkim } }: PolicyModel): readonly string[] {
  if (opendkim === undefined) return [];
  const { signing, hostname, everything } = opendkim;
  return [
    hostname,
    ...signing.map(({ domain }) => domain),
    ...(everything?.signed ?? []),
    ...(everything?.except ?? []),
  ];
}
