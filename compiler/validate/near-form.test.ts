import { expect, it } from 'vitest';
import { nearForm } from './near-form.ts';

const size = '^[0-9]{1,15}(\\.[0-9]{1,3})? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$';
const duration = '^[0-9]{1,9} ?(ms|s|m|h|d)$';
const name = '^[a-z0-9-]+(\\.[a-z0-9-]+)+$';
const address = '^[a-z0-9]+@[a-z0-9-]+(\\.[a-z0-9-]+)+$';

it.each([
  ['25M', size, '25MiB'],
  ['2g', size, '2GiB'],
  ['128Mi', size, '128MiB'],
  ['1.5kb', size, '1.5KiB'],
  ['many', size, undefined],
  ['25', size, undefined],
  ['5 minutes', duration, '5m'],
  ['1 day', duration, '1d'],
  ['30sec', duration, '30s'],
  ['a while', duration, undefined],
  ['example.com.', name, 'example.com'],
  ['bär.example', name, 'xn--br-via.example'],
  ['bär.example.', name, 'xn--br-via.example'],
  ['foo@bär.example', address, 'foo@xn--br-via.example'],
  ['jürgen@bär.example', address, undefined],
  ['', name, undefined],
  ['.', name, undefined],
])('%j was meant to be', (text, pattern, meant) => {
  expect(nearForm(text, pattern)).toBe(meant);
});
