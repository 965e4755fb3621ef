import { expect, test } from 'vitest';
import { compile } from '../../compile.ts';
import { recordText } from '../../render/zone/record-text.ts';

/** The records of every domain as `owner TYPE data`, and the notes, for some YAML below `domains`. */
function zones(
  domains: string,
  more = 'services: { submission: false, submissions: false, imap: false, imaps: { publish: false }, pop3: false, pop3s: false }',
  profile = 'mailserver',
): {
  readonly records: readonly string[];
  readonly notes: string;
  readonly tree: ReadonlyMap<string, string>;
} {
  const text = `version: 1\nhostname: mail.example.com\ndomains:\n${domains}\n${more}\nprofiles:\n  ${profile}: {}\n`;
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const groups = (profiles[0]?.system.zones ?? []).flatMap((zone) => zone.groups);
  return {
    records: groups
      .flatMap((group) => group.records)
      .map(
        ({ owner, data }) => `${owner} ${data.type} ${data.type === 'TXT' ? data.text : recordText(data)}`,
      ),
    notes: groups.flatMap((group) => group.notes).join('\n'),
    tree: profiles[0]?.tree ?? new Map(),
  };
}

const domain = (name: string, ...lines: readonly string[]): string =>
  [
    `  ${name}:`,
    '    mailboxes: { user: { password: { secret: user-password } }, dmarc: { password: { secret: dmarc-password } } }',
    '    aliases: { postmaster: user }',
    ...(lines.some((line) => /^(dkim|unsigned):/.test(line))
      ? []
      : ['    unsigned: only its records matter here']),
    ...lines.map((line) => `    ${line}`),
  ].join('\n');

test('MX and SPF, with SPF for the EHLO name in the zone that it belongs to', () => {
  expect(zones(`${domain('example.com')}\n${domain('example.org')}`).records).toEqual([
    'example.com MX 10 mail.example.com.',
    'example.com TXT v=spf1 mx -all',
    'mail.example.com TXT v=spf1 a -all',
    'example.org MX 10 mail.example.com.',
    'example.org TXT v=spf1 mx -all',
  ]);
});

test('SPF includes others and may be soft', () => {
  const { records } = zones(domain('example.com', 'spf: { others: softfail, include: [spf.news.example] }'));
  expect(records).toContain('example.com TXT v=spf1 mx include:spf.news.example ~all');
});

test('DMARC reports to another domain of ours: that domain says that it wants them', () => {
  const { records, notes } = zones(
    `${domain('example.com', 'dmarc: { policy: reject, subdomains: none, reports: dmarc@example.org }')}\n${domain('example.org')}`,
  );
  expect(records).toContain(
    '_dmarc.example.com TXT v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@example.org',
  );
  expect(records).toContain('example.com._report._dmarc.example.org TXT v=DMARC1');
  expect(notes).not.toContain('_report');
});

test('DMARC reports to a stranger: a note says what is missing', () => {
  const { records, notes } = zones(
    domain('example.com', 'dmarc: { policy: none, reports: a@collector.example }'),
  );
  expect(records.filter((record) => record.includes('_report'))).toEqual([]);
  expect(notes).toContain('example.com._report._dmarc.collector.example.');
});

test.each(['dmarc@example.com', 'dmarc@reports.example.com'])(
  'DMARC reports to %s need no permission',
  (reports) => {
    const { records, notes } = zones(
      [
        domain('example.com', `dmarc: { policy: none, reports: ${reports} }`),
        domain('reports.example.com'),
      ].join('\n'),
    );
    expect([...records, notes].join('\n')).not.toContain('_report');
  },
);

test('a DKIM key that is not known gives a note and no record', () => {
  const { records, notes } = zones(
    domain('example.com', 'dkim: { selectors: { s1: { key: { secret: k } } } }'),
  );
  expect(records.filter((record) => record.includes('DKIM1'))).toEqual([]);
  expect(notes).toContain('mailc keygen example.com s1');
});

test('a supplied key takes the place of the one in mail.yaml', () => {
  const text = `version: 1\nhostname: mail.example.com\ndomains:\n${domain(
    'example.com',
    'dkim: { selectors: { s1: { key: { secret: k } } } }',
  )}\nprofiles:\n  mailserver: {}\n`;
  const supplied = { dkimPublicKeys: { 's1._domainkey.example.com': 'AAAA' }, passwordHashes: {} };
  const { profiles } = compile({ text, file: 'mail.yaml' }, { supplied });
  expect(profiles[0]?.tree.get('dns/example.com.zone')).toContain(
    's1._domainkey 3600 IN TXT "v=DKIM1; k=rsa; p=AAAA"',
  );
});

const all = 'limits: { messageSize: 25MiB }';

test('SRV: the better service first, with the port that it is published on', () => {
  const services =
    'services: { submission: { publish: 1587 }, pop3: false, pop3s: false, imap: { publish: "127.0.0.1:143" } }';
  const { records } = zones(domain('example.com'), services);
  expect(records.filter((record) => record.includes('SRV'))).toEqual([
    '_submissions._tcp.example.com SRV 0 1 465 mail.example.com.',
    '_submission._tcp.example.com SRV 10 1 1587 mail.example.com.',
    '_imaps._tcp.example.com SRV 0 1 993 mail.example.com.',
    '_pop3s._tcp.example.com SRV 0 0 0 .',
    '_pop3._tcp.example.com SRV 0 0 0 .',
  ]);
});

test.each([
  ['on loopback', domain('example.com'), 'publish: 127.0.0.1'],
  [
    'for a domain without logins',
    '  example.com: { aliases: { postmaster: a@example.org }, unsigned: no mail }',
    all,
  ],
])('no SRV %s', (_, domains, more) => {
  expect(zones(domains, more).records.filter((record) => record.includes('SRV'))).toEqual([]);
});

test('MTA-STS: the policy, what a web server answers with, and an id that follows from it', () => {
  const enforce = zones(domain('example.com', 'mtaSts: { mode: enforce, maxAge: 14d }'));
  const policy = enforce.tree.get('dns/example.com.mta-sts.txt');
  expect(policy).toBe('version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 1209600\n');
  const record = enforce.records.find((each) => each.startsWith('_mta-sts.example.com TXT'));
  expect(record).toMatch(/ v=STSv1; id=[0-9a-f]{20};$/);
  const testing = zones(domain('example.com', 'mtaSts: { mode: testing, maxAge: 14d }')).records;
  expect(zones(domain('example.com', 'mtaSts: { mode: enforce, maxAge: 14d }')).records).toContain(record);
  expect(testing).not.toContain(record);
});

test('TLS-RPT', () => {
  expect(zones(domain('example.com', 'tlsReports: user@example.com')).records).toContain(
    '_smtp._tls.example.com TXT v=TLSRPTv1; rua=mailto:user@example.com',
  );
});

const sender =
  '  example.com: { dkim: { selectors: { mail: { key: { secret: k } } } }, mtaSts: { mode: enforce }, tlsReports: a@collector.example }';
const trusted = 'trusted: [{ network: 10.5.5.0/24 }]';

test('who only sends has no MX, and SPF that lets the host send', () => {
  const { records, notes } = zones(sender, trusted, 'outbound');
  expect(records).toEqual([
    'example.com TXT v=spf1 a:mail.example.com -all',
    'mail.example.com TXT v=spf1 a -all',
  ]);
  expect(notes).toContain('PTR');
});

test.each([
  [
    'a known provider',
    '{ provider: sendgrid, credentials: { password: { secret: p } } }',
    'v=spf1 include:sendgrid.net -all',
  ],
  ['Google', '{ provider: google-workspace }', 'v=spf1 include:_spf.google.com -all'],
])('SPF behind %s includes it', (_, relay, record) => {
  const { records } = zones('  example.com: {}', `${trusted}\noutbound: { relay: ${relay} }`, 'smarthost');
  expect(records).toEqual([`example.com TXT ${record}`]);
});

test('SPF behind a server that nobody knows says what is missing, and nothing wrong', () => {
  const relay = `${trusted}\noutbound: { relay: { host: smtp.elsewhere.example } }`;
  const unknown = zones('  example.com: {}', relay, 'smarthost');
  expect(unknown.records).toEqual([]);
  expect(unknown.notes).toContain('spf.include');
  const known = zones('  example.com: { spf: { include: [_spf.elsewhere.example] } }', relay, 'smarthost');
  expect(known.records).toEqual(['example.com TXT v=spf1 include:_spf.elsewhere.example -all']);
});

test('SPF of a domain with a server of its own', () => {
  const outbound = `${trusted}
outbound:
  relay: { provider: sendgrid, credentials: { password: { secret: p } } }
  relaysBySender: { example.org: { provider: mailjet, credentials: { username: u, password: { secret: q } } } }`;
  expect(zones('  example.com: {}\n  example.org: {}', outbound, 'smarthost').records).toEqual([
    'example.com TXT v=spf1 include:sendgrid.net -all',
    'example.org TXT v=spf1 include:spf.mailjet.com -all',
  ]);
});
