import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';

const keys = {
  old: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArSszQ3psq8XfGNy2g+fSym+FTH/m0CRCRTWrKxE5aWVBR0aqjJzNjZfYhWs/JIulZ9MkU2NAWxoyMGJCC7BJNVODfn4JdbCVy1eBvo9yC4L8yUwP06S0JOMS+83J7qwxVvQFTND75eFfwRmxDMDL34i17i7NmZ/tyBdWzh6z1OiHxeKS5Fmrs7labtUvD0EmfYV3PCcR6FkDQzPWp1GpPYanwZ/GZM6x6QcEM60kufJ9woXQIK5/DDjXVU3igNgOHFhOLRvQ4kP5clvF9dx+AMViod4up0f23KnmItoI8pomelp6EaS0jxjNa0QGTaDRzMiMf4HKtugDC/TI118NtwIDAQAB',
  new: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0ytD3/KDHIJYaqWtUeA5R2MidWmBcx5a79wwW9m6Rw+GBNyyYn03QIftuXsG5lnpZ6YvZKMeqPJfC25R6I9yaOvIbyJkPi43tgTe8ffCmwjIgO7RrziAcdvFn19rwe5aVts3TtudtUTSn1VfHYMkZeF4YxEfs+vuX0ljLRy0n9UNGfjOdVxxfIVmOMJA2OLFri+5y+7L/MPukUll1G1XeVbAAUqe5aolpzoIVq25mIRWdrt+Iv5NquFzAHeontbKuIF6mboPzYWBJuFZmGDsfvUKJmBi6/DlFlUTIJkDVprgCb7KRQo/Pf4w+4fp1O5Lf411swBW8JAbgs9RbIO1xwIDAQAB',
};
const old = `s2025: { key: { secret: dkim-example.com-s2025 }, publicKey: ${keys.old} }`;
const oldPublished = `s2025: { publicKey: ${keys.old} }`;
const fresh = `s2026: { key: { secret: dkim-example.com-s2026 }, publicKey: ${keys.new} }`;

/** What a mail.yaml with these lines of `dkim` compiles to. */
function compiled(...dkim: readonly string[]) {
  const text = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    aliases: { postmaster: user1 }
    dkim:
${dkim.map((line) => `      ${line}`).join('\n')}
profiles:
  mailserver: {}
`;
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' });
  expect(diagnostics).toEqual([]);
  const tree = profiles[0]?.tree ?? new Map<string, string>();
  const zone = tree.get('dns/example.com.zone') ?? '';
  return {
    signs: [...(tree.get('opendkim/KeyTable') ?? '').matchAll(/^[^#\s]+\s+\S+?:(\S+?):/gm)].map(
      (found) => found[1],
    ),
    published: [...zone.matchAll(/^(\S+)\._domainkey /gm)].map((found) => found[1]),
    secrets: [...(tree.get('README.md') ?? '').matchAll(/`(dkim-example\.com-[^`]+)` \|/g)].map(
      (found) => found[1],
    ),
  };
}

describe('a DKIM key is replaced in the steps of profiles/mailserver/README.md', () => {
  it.each([
    ['before', ['selectors:', `  ${old}`], 's2025', ['s2025']],
    [
      '1: the new key is published, the old one signs',
      ['signWith: s2025', 'selectors:', `  ${old}`, `  ${fresh}`],
      's2025',
      ['s2025', 's2026'],
    ],
    [
      '2: the new key signs, the old one is published',
      ['signWith: s2026', 'selectors:', `  ${oldPublished}`, `  ${fresh}`],
      's2026',
      ['s2025', 's2026'],
    ],
    ['3: the old key is gone', ['selectors:', `  ${fresh}`], 's2026', ['s2026']],
  ])('step %s', (_, dkim, signs, published) => {
    expect(compiled(...dkim)).toEqual({ signs: [signs], published, secrets: [`dkim-example.com-${signs}`] });
  });
});
