import { expect, test } from 'vitest';
import type { CheckResult } from './result.ts';
import { withoutSecrets } from './without-secrets.ts';

test('no password is left in what a check repeats', () => {
  const secret = 'open sesame';
  const coded = Buffer.from(`\0user\0${secret}`).toString('base64');
  const result = {
    reason: `login with ${secret}`,
    notes: [`note ${secret}`],
    logs: [{ container: 'dovecot', text: `given ${secret}` }],
    labels: [
      {
        label: 'login',
        accepted: true,
        expected: [secret],
        seen: [{ about: `LOGIN "a" "${secret}" ${coded}`, what: secret, accepted: true }],
      },
    ],
  } as unknown as CheckResult;
  const text = JSON.stringify(withoutSecrets(result, [secret]));
  expect(text).not.toContain(secret);
  expect(text).not.toContain(coded);
});
