import { expect, test } from 'vitest';
import type { Zone } from '../../model/dns.ts';
import { dnsJson } from './dns-json.ts';
import { dnsTable } from './dns-table.ts';

const origin = { kind: 'mailc', reason: 'a test' } as const;
const record = { ttl: 3600, origin };

const zone: Zone = {
  domain: 'example.com',
  groups: [
    {
      title: 'Mail',
      notes: ['An address is missing.'],
      records: [
        {
          ...record,
          owner: 'example.com',
          data: { type: 'MX', preference: 10, exchange: 'mail.example.com' },
        },
        { ...record, owner: 's1._domainkey.example.com', data: { type: 'TXT', text: 'x'.repeat(300) } },
      ],
    },
  ],
  webFiles: [
    {
      name: 'x',
      url: 'https://mta-sts.example.com/.well-known/mta-sts.txt',
      text: 'version: STSv1\nmode: none\n',
    },
  ],
};

test('a table with aligned columns, a long text cut as zone files cut it', () => {
  expect(dnsTable([zone])).toBe(`example.com

  Mail
    An address is missing.
  example.com                MX   10 mail.example.com.
  s1._domainkey.example.com  TXT  "${'x'.repeat(255)}"
                                  "${'x'.repeat(45)}"

  https://mta-sts.example.com/.well-known/mta-sts.txt
    version: STSv1
    mode: none
`);
});

test('data for programs, a text in one piece', () => {
  const { domains } = JSON.parse(dnsJson([zone]));
  expect(domains[0].records[1]).toEqual({
    name: 's1._domainkey.example.com',
    ttl: 3600,
    type: 'TXT',
    value: 'x'.repeat(300),
    purpose: 'Mail',
  });
  expect(domains[0].notes).toEqual([{ purpose: 'Mail', text: 'An address is missing.' }]);
  expect(domains[0].web).toHaveLength(1);
});
