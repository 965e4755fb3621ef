import { describe, expect, it } from 'vitest';
import type { Domain } from '../../../schema/domain.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import { mailboxRoomTable } from './mailbox-room.ts';

const mailbox = { password: { secret: 'a' } };

function rows(domains: Readonly<Record<string, Domain>>): Readonly<Record<string, string>> {
  const resolved = resolveProfile(
    { version: 1, hostname: 'mail.example.com', domains, profiles: { mailserver: {} } },
    'mailserver',
  );
  const found = mailboxRoomTable(resolved)?.rows ?? [];
  return Object.fromEntries(found.map(({ key, answer }) => [key, [answer].flat().join(' ')]));
}

describe('the mailboxes behind an address', () => {
  it('are found through other aliases, each once', () => {
    const table = rows({
      'a.test': {
        mailboxes: { user1: mailbox, user2: mailbox },
        aliases: { all: ['team', 'user1'], team: ['user1', 'user2@a.test', 'friend@elsewhere.test'] },
      },
    });
    expect(table['all@a.test']).toBe('user1@a.test user2@a.test');
    expect(table['team@a.test']).toBe('user1@a.test user2@a.test');
    expect(table['@a.test']).toBe('+');
  });

  it('are nobody where the alias leads elsewhere only, whatever the catch-all', () => {
    const table = rows({
      'a.test': {
        mailboxes: { user1: mailbox },
        aliases: { away: 'friend@elsewhere.test' },
        catchAll: 'user1',
      },
    });
    expect(table['away@a.test']).toBe('-');
    expect(table['@a.test']).toBe('user1@a.test');
    expect(table['user1@a.test']).toBe('user1@a.test');
  });

  it('are those of the catch-all where an alias leads to an address that only the catch-all answers for', () => {
    const table = rows({
      'a.test': { mailboxes: { user1: mailbox }, aliases: { x: 'nobody@b.test' } },
      'b.test': { mailboxes: { user2: mailbox }, catchAll: 'user2' },
    });
    expect(table['x@a.test']).toBe('user2@b.test');
  });

  it('have the mailbox among them that is an alias with a copy of its own', () => {
    const table = rows({
      'a.test': {
        mailboxes: { user1: mailbox, user2: mailbox },
        aliases: { info: 'user1' },
        catchAll: ['user1', 'user2'],
      },
    });
    expect(table['info@a.test']).toBe('user1@a.test');
    expect(table['@a.test']).toBe('user1@a.test user2@a.test');
  });

  it('are not looked for where no mail is kept', () => {
    const { domains } = { domains: { 'a.test': { aliases: { x: 'friend@elsewhere.test' } } } };
    expect(rows(domains)).toEqual({});
  });
});
