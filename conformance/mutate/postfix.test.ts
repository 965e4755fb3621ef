import { expect, test } from 'vitest';
import {
  changeParameter,
  dropParameter,
  dropServiceOption,
  setParameter,
  setServiceOption,
} from './postfix.ts';
import { StillBorn } from './replace-in.ts';

const main =
  '# spec: trusted\nmynetworks =\n    127.0.0.0/8\n    # why\n    10.5.5.0/24\n\nsmtpd_tls_security_level = may\n';
const master =
  'smtp      inet  n - n - - smtpd\nsubmission inet n - n - - smtpd\n    -o { smtpd_tls_security_level = encrypt }\n    -o smtpd_sasl_auth_enable=yes\nqmgr unix n - n 300 1 qmgr\n';
const tree = new Map([
  ['postfix/main.cf', main],
  ['postfix/master.cf', master],
]);

test('a parameter of several lines is replaced as a whole', () => {
  const text = setParameter(tree, 'mynetworks', '0.0.0.0/0').get('postfix/main.cf') ?? '';
  expect(text).not.toContain('10.5.5.0');
  expect(text).toContain('mynetworks = 0.0.0.0/0\n');
  expect(text).toContain('smtpd_tls_security_level = may');
});

test('a value is handed over in one line', () => {
  const seen: string[] = [];
  changeParameter(tree, 'mynetworks', (value) => {
    seen.push(value);
    return '';
  });
  expect(seen).toEqual(['127.0.0.0/8 10.5.5.0/24']);
});

test('options of one service are changed and those of others are not', () => {
  const text =
    setServiceOption(tree, 'submission', 'smtpd_tls_security_level', 'may').get('postfix/master.cf') ?? '';
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['  -o { smtpd_tls_security_level = may }', '    -o smtpd_sasl_auth_enable=yes']),
  );
  expect(text).not.toContain('encrypt');
  expect(text.split('\n').at(-2)).toBe('qmgr unix n - n 300 1 qmgr');
});

test('what is not there cannot be dropped', () => {
  expect(() => dropParameter(tree, 'relay_domains')).toThrow(StillBorn);
  expect(() => dropServiceOption(tree, 'submission', 'smtpd_milters')).toThrow(StillBorn);
  expect(() => dropServiceOption(tree, 'smtps', 'smtpd_milters')).toThrow(StillBorn);
});
