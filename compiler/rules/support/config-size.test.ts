import { expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { estimatedConfigBytes } from './config-size.ts';

/** The estimate, and what the daemons' files really have. */
function sizes(mailboxes: number, aliases: number): readonly [number, number] {
  const text = [
    'version: 1',
    'hostname: mail.example.com',
    'domains:',
    '  example.com:',
    '    unsigned: only the size matters here',
    '    mailboxes:',
    ...Array.from(
      { length: mailboxes },
      (_, n) =>
        `      user-${n}: { password: { hash: "{BLF-CRYPT}$2y$12$${'a'.repeat(53)}" }, quota: ${n + 100}MiB }`,
    ),
    '    aliases:',
    '      postmaster: user-0',
    ...Array.from({ length: aliases }, (_, n) => `      team-${n}: [user-0, user-1, somebody@example.net]`),
    'profiles: { mailserver: {} }',
    '',
  ].join('\n');
  const [profile] = compile({ text, file: 'mail.yaml' }).profiles;
  if (profile === undefined) throw new Error('the mail.yaml of this test does not compile');
  const files = [...profile.tree].filter(([path]) => /^(postfix|dovecot|opendkim)\//.test(path));
  return [
    estimatedConfigBytes(profile.resolved),
    files.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0),
  ];
}

it.each([
  [2, 0],
  [3000, 0],
  [2, 5000],
  [4000, 2000],
])('is right within a tenth for %i mailboxes and %i aliases', (mailboxes, aliases) => {
  const [estimate, real] = sizes(mailboxes, aliases);
  expect(estimate / real).toBeGreaterThan(0.9);
  expect(estimate / real).toBeLessThan(1.1);
});
