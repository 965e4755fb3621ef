import { expect, it } from 'vitest';
import { valueProblem } from './check-value.ts';
import {
  address,
  boolean,
  cache,
  certificate,
  digest,
  feedback,
  ipv4,
  names,
  port,
  restrictions,
  tables,
} from './postfix-types.ts';
import { integer, listOf, time, type ValueType } from './value-type.ts';

const cases: readonly [
  string,
  ValueType,
  readonly (string | number | boolean)[],
  readonly (string | number | boolean)[],
][] = [
  [
    'number',
    integer(1),
    [1, '100', 2147483647],
    ['banana', 1e27, -5, 2 ** 53 + 2, 0, '1 2', true, '0x10', '1.5', 2147483648],
  ],
  [
    'time',
    time('s', 1),
    [1, '10s', '1h', '2d'],
    ['banana', '10 s', '5mins', -5, '1e3', 0, '99999999999999', '3551w', '10M'],
  ],
  ['boolean', boolean, [true, false, 'yes', 'NO'], ['maybe', 1, 'true', 'on']],
  ['word', digest, ['sha256'], ['SHA', 'banana']],
  ['words', listOf('dns', 'native'), ['dns', 'dns, native', 'DNS'], ['dns,nope']],
  ['address', address, ['someone@example.com', 'someone'], ['a b@c', 'x@', '<a@b>']],
  ['IPv4', ipv4, ['192.0.2.1', '0.0.0.0'], ['1.2.3', '256.1.1.1', '1.2.3.4.5']],
  ['port', port, [25, 'smtp', 65535], [0, 65536, 'banana']],
  ['feedback', feedback, [1, '0.5', '1/concurrency'], [2, 'banana', '1/x']],
  ['certificate', certificate, ['/etc/postfix/tls/server.pem'], ['/nope']],
  ['cache', cache, ['btree:/var/lib/postfix/smtp_scache'], ['btree:/tmp/x', 'lmdb:/var/lib/postfix/x']],
  [
    'tables',
    tables,
    [
      'inline:{ {a@b.example = c@d.example} }',
      'inline:{a=b, c=d}',
      'static:x',
      'regexp:{ {/^X-Internal:/ IGNORE} }',
      'cidr:{ {192.0.2.0/24 REJECT} } static:{two words}',
      'pipemap:{inline:{a=b}, static:c}',
      'tcp:lookup.example.com:2345',
      'socketmap:inet:lookup.example.com:2345:name',
    ],
    [
      'hash:/etc/postfix/x',
      'ldap:/etc/postfix/x.cf',
      'hsah:/x',
      'banana',
      'inline:{a}',
      'inline:{a=b',
      'regexp:/x',
      'regexp:{ {banana} }',
      'proxy:inline:{a=b}',
      'pipemap:{inline:{a=b}, hash:/x}',
      'unix:shadow',
      'tcp:nohost',
    ],
  ],
  [
    'names',
    names,
    ['192.0.2.1, 2001:db8::/32', 'example.com static:all', '!10.0.0.1'],
    ['hash:/x', 'ldap:x', '{'],
  ],
  [
    'restrictions',
    restrictions,
    ['reject_unknown_client_hostname', 'check_client_access cidr:{ {192.0.2.0/24 REJECT} }, permit'],
    ['banana', 'check_client_access hash:/etc/postfix/x', 'reject_rbl_client', '[a, b]'],
  ],
];

it.each(cases)('%s', (_, type, right, wrong) => {
  const problemOf = (value: string | number | boolean): unknown => valueProblem(type, value, 'debian-13');
  expect(right.filter((value) => problemOf(value) !== undefined)).toEqual([]);
  expect(wrong.filter((value) => problemOf(value) === undefined)).toEqual([]);
});
