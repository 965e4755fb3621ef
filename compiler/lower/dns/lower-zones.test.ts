import { expect, test } from 'vitest';
import { compile } from '../../compile.ts';

/** The records of every domain as `owner TYPE data`, and the notes, for some YAML below `domains`. */
function zones(domains: string): { readonly records: readonly string[]; readonly notes: string } {
  const text = `version: 1\nhostname: mail.example.com\ndomains:\n${domains}\nprofiles:\n  mailserver: {}\n`;
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const groups = (profiles[0]?.system.zones ?? []).flatMap((zone) => zone.groups);
  return {
    records: groups
      .flatMap((group) => group.records)
      .map(({ owner, data }) =>
        data.type === 'MX' ? `${owner} MX ${data.preference} ${data.exchange}` : `${owner} TXT ${data.text}`,
      ),
    notes: groups.flatMap((group) => group.notes).join('\n'),
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
    'example.com MX 10 mail.example.com',
    'example.com TXT v=spf1 mx -all',
    'mail.example.com TXT v=spf1 a -all',
    'example.org MX 10 mail.example.com',
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
