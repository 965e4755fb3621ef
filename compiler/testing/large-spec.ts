/** A mail.yaml with that many mailboxes and aliases in one domain; up to a million of them take the same room each. */
export function largeSpec(mailboxes: number, aliases = 0): string {
  const numbered = (count: number, line: (number: string) => string): readonly string[] =>
    Array.from({ length: count }, (_, n) => `      ${line(String(n).padStart(6, '0'))}`);
  const password = `{ hash: "{BLF-CRYPT}$2y$12$${'a'.repeat(53)}" }`;
  return [
    'version: 1',
    'hostname: mail.example.com',
    'domains:',
    '  example.com:',
    '    unsigned: only the size matters here',
    '    mailboxes:',
    ...numbered(mailboxes, (n) => `user${n}: { password: ${password}, quota: 1234MiB }`),
    '    aliases:',
    '      postmaster: user000000',
    ...numbered(aliases, (n) => `team${n}: [user000000, user000001, somebody@example.net]`),
    'profiles: { mailserver: {} }',
    '',
  ].join('\n');
}
