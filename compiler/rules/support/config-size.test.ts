import { expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { largeSpec } from '../../testing/large-spec.ts';
import { estimatedConfigBytes } from './config-size.ts';

/** The estimate, and what the daemons' files really have. */
function sizes(mailboxes: number, aliases: number): readonly [number, number] {
  const [profile] = compile({ text: largeSpec(mailboxes, aliases), file: 'mail.yaml' }).profiles;
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
