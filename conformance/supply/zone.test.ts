import { expect, test } from 'vitest';
import { readZone } from './zone.ts';

test('a zone file in all the forms that RFC 1035 section 5 has', () => {
  const text = [
    '$ORIGIN example.com.',
    '$TTL 1h',
    '@ IN SOA ns hostmaster ( 1 ; serial',
    '  2 3 4 5 )',
    '@ 3600 IN MX 10 mail ; the exchanger',
    '  IN TXT "v=spf1 mx -all"',
    'mail._domainkey IN TXT ( "v=DKIM1; k=rsa; " "p=MIIB" ',
    '     "IDAQAB" )',
    '_dmarc.example.com. TXT "v=DMARC1; p=none; rua=mailto:a\\"b@example.com"',
    'mail A 192.0.2.1',
    'mail IN AAAA 2001:db8::1',
  ].join('\n');
  expect(readZone(text, 'example.com')).toEqual([
    { name: 'example.com', type: 'SOA', data: ['ns.example.com', 'hostmaster.example.com'] },
    { name: 'example.com', type: 'MX', priority: 10, data: ['mail.example.com'] },
    { name: 'example.com', type: 'TXT', data: ['v=spf1 mx -all'] },
    { name: 'mail._domainkey.example.com', type: 'TXT', data: ['v=DKIM1; k=rsa; ', 'p=MIIB', 'IDAQAB'] },
    { name: '_dmarc.example.com', type: 'TXT', data: ['v=DMARC1; p=none; rua=mailto:a"b@example.com'] },
    { name: 'mail.example.com', type: 'A', data: ['192.0.2.1'] },
    { name: 'mail.example.com', type: 'AAAA', data: ['2001:db8::1'] },
  ]);
});
