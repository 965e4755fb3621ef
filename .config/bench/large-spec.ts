/** A mail.yaml with that many mailboxes in one domain. */
export function largeSpec(mailboxes: number): string {
  const hash =
    '{SHA512-CRYPT}$6$Rn1pUOQz3gSxAd5x$Zp3wH3eQ6wYv7m0yPq1cT9s4kJ2nB8xV5uL0aD7fG3hK6rE1tM4oC2iW9zXjN8bS5vQ7pR0yT3uI6eO1aL4dF.';
  const lines = [
    'version: 1',
    'hostname: mail.example.com',
    'domains:',
    '  example.com:',
    '    unsigned: nothing is sent',
    '    mailboxes:',
  ];
  for (let i = 0; i < mailboxes; i += 1) lines.push(`      user${i}: { password: { hash: "${hash}" } }`);
  lines.push('profiles: { mailserver: {} }', '');
  return lines.join('\n');
}
