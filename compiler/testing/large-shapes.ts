/** What grows in a large mail.yaml: mailboxes with a hash or a secret each, aliases, domains, or mailboxes with a mistake each. */
export const largeShapes: readonly LargeShape[] = [
  'hashes',
  'secrets',
  'aliases',
  'domains',
  'mistakes',
  'unknown keys',
];

/** What {@link largeSpec} makes many of. */
export type LargeShape = 'hashes' | 'secrets' | 'aliases' | 'domains' | 'mistakes' | 'unknown keys';

const hash = `{ hash: "{BLF-CRYPT}$2y$12$${'a'.repeat(53)}" }`;

/** One line of each shape, by a number of six digits, so that up to a million of them take the same room each. */
const lines: Readonly<Record<LargeShape, (number: string) => string>> = {
  hashes: (n) => `      user${n}: { password: ${hash}, quota: 1234MiB }`,
  secrets: (n) => `      user${n}: { password: { secret: user${n}-password }, quota: 1234MiB }`,
  aliases: (n) => `      team${n}: [user, somebody@example.net]`,
  domains: (n) =>
    `  d${n}.example: { unsigned: only the size matters, catchAll: user@example.com, aliases: { postmaster: user@example.com } }`,
  mistakes: (n) => `      user${n}: { password: ${hash}, quota: 12 }`,
  'unknown keys': (n) => `      user${n}: { password: ${hash}, qouta: 12MiB }`,
};

/** A mail.yaml with `count` of what `shape` says, in one domain where they are not domains. */
export function largeSpecOf(shape: LargeShape, count: number): string {
  const many = Array.from({ length: count }, (_, n) => lines[shape](String(n).padStart(6, '0')));
  const mailboxes = shape === 'aliases' || shape === 'domains' ? [] : many;
  return [
    'version: 1',
    'hostname: mail.example.com',
    'domains:',
    ...(shape === 'domains' ? many : []),
    '  example.com:',
    '    unsigned: only the size matters here',
    '    mailboxes:',
    `      user: { password: ${hash} }`,
    ...mailboxes,
    '    aliases:',
    '      postmaster: user',
    ...(shape === 'aliases' ? many : []),
    'profiles: { mailserver: {} }',
    '',
  ].join('\n');
}
