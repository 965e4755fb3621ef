import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

/** A term of RFC 7208 section 12, as far as one without macros goes. */
const term =
  /^([+?~-]?(all|(a|mx)(:[a-z0-9._-]+)?(\/\d{1,2})?(\/\/\d{1,3})?|(include|exists):[a-z0-9._-]+|ip4:[\d.]+(\/\d{1,2})?|ip6:[0-9a-f:.]+(\/\d{1,3})?)|(redirect|exp)=[a-z0-9._-]+)$/i;

export const dnsSpf: Check = defineCheck({
  id: 'dns/spf',
  title: 'Every domain has one SPF record, which names those who send and ends as declared',
  level: 'must',
  clauses: [
    { rfc: 7208, section: '3.2' },
    { rfc: 7208, section: '12' },
  ],
  promise: (spec) => ['domains', spec.domains[0]?.name ?? '', 'spf'],
  requires: [],
  unless: (spec) =>
    promised(spec).length > 0 ? undefined : 'nobody knows from where the upstream server sends',
  vantage: 'outside',
  controls: [],
  budgetMs: 5_000,
  accept: (spec) => ({
    records: [fact(1)],
    malformed: [fact('')],
    terms: promised(spec).map((domain) => {
      const { name, spf } = domain;
      const includes = includesOf(spec, domain).map((each) => `include:${each}`);
      return fact(
        [`${name}:`, ...serversOf(spec, domain), ...includes, `${qualifier[spf.others]}all`].join(' '),
      );
    }),
  }),
  async run(session) {
    const found = promised(session.spec).map(async ({ name }) => {
      const records = (await session.dns(name, 'TXT')).filter((text) => /^v=spf1( |$)/i.test(text));
      return { name, records, terms: (records[0] ?? '').split(' ').slice(1) };
    });
    const all = await Promise.all(found);
    return {
      records: all.map(({ name, records }) => session.fact(records.length, `SPF records of ${name}`)),
      malformed: all.map(({ name, terms }) =>
        session.fact(
          terms.filter((each) => !term.test(each)),
          `not a term of SPF, in the record of ${name}`,
        ),
      ),
      terms: all.map(({ name, terms }) => session.fact([`${name}:`, ...terms])),
    };
  },
});

const upstream = ({ outbound }: ResolvedSpec, { name }: ResolvedDomain) =>
  outbound.relaysBySender.find(({ sender }) => sender === name) ?? outbound.relay;

/** The names of others that send: the upstream server's where it is known, and those of mail.yaml. */
function includesOf(spec: ResolvedSpec, domain: ResolvedDomain): readonly string[] {
  const known = upstream(spec, domain)?.spf;
  return [...new Set([...(known === undefined ? [] : [known]), ...domain.spf.include])];
}

/** A record that leaves out the server which really sends would be worse than none. */
const promised = (spec: ResolvedSpec): readonly ResolvedDomain[] =>
  spec.domains.filter(
    (domain) => upstream(spec, domain) === undefined || includesOf(spec, domain).length > 0,
  );

/** Servers of ours that send a domain's mail: by its MX record, or by name where it has none that leads here. */
function serversOf(spec: ResolvedSpec, domain: ResolvedDomain): readonly string[] {
  if (spec.features.has('smtp-inbound') && domain.here) return ['mx'];
  if (upstream(spec, domain) !== undefined) return [];
  return [domain.name === spec.hostname ? 'a' : `a:${spec.hostname}`];
}

const qualifier = { fail: '-', softfail: '~' } as const;
