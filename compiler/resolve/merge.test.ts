import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { mergeSections } from './merge.ts';

const top = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    aliases: { sales: user1, press: user1 }
    catchAll: user1
    unsigned: another server signs
limits: { messageSize: 30MiB, messagesPerMinute: 99 }
profiles:
  mailserver: {}
`;

function compiled(laptop: string) {
  const { profiles, diagnostics } = compile(
    { text: `${top}  laptop: ${laptop.replace('{', '{ base: mailserver, ')}\n`, file: 'mail.yaml' },
    { profiles: ['laptop'] },
  );
  const resolved = profiles[0]?.resolved;
  if (resolved === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return resolved;
}

describe('null below a profile takes away what stands above', () => {
  it('a section: every value is the default of the profile, with its origin', () => {
    const { limits, originOf } = compiled('{ limits: null }');
    expect([limits.messageSizeBytes, limits.messagesPerMinute]).toEqual([26_214_400, 20]);
    expect(originOf(['limits', 'messageSize']).kind).toBe('profile');
  });

  it('one value, and no other', () => {
    const { limits, originOf } = compiled('{ limits: { messageSize: ~ } }');
    expect([limits.messageSizeBytes, limits.messagesPerMinute]).toEqual([26_214_400, 99]);
    expect(originOf(['limits', 'messageSize']).kind).toBe('profile');
    expect(originOf(['limits', 'messagesPerMinute'])).toEqual({
      kind: 'spec',
      path: ['limits', 'messagesPerMinute'],
    });
  });

  it('an entry of a map with names of its own', () => {
    const [domain] = compiled(
      '{ domains: { example.com: { catchAll: null, aliases: { press: null } } } }',
    ).domains;
    expect(domain?.catchAll).toEqual([]);
    expect(domain?.aliases.map(({ address }) => address)).not.toContain('press@example.com');
    expect(domain?.aliases.map(({ address }) => address)).toContain('sales@example.com');
  });
});

it('what is merged never holds null, so that no rule meets it', () => {
  const own = { outbound: { relay: { host: null } }, limits: null } as unknown as Parameters<
    typeof mergeSections
  >[1];
  expect(mergeSections({}, own)).toEqual({ outbound: { relay: {} } });
});
