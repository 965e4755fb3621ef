import { expect, test } from 'vitest';
import { checks } from '../../checks/index.generated.ts';
import { heldTo } from '../../engine/held-to.ts';
import type { Session } from '../../session.ts';
import { currentNeedsModule, needsModule } from './generate.ts';
import { implied } from './implied.ts';
import type { Need } from './need.ts';
import { needs } from './needs.generated.ts';

test('the generated needs are what the sources of checks and controls say', () => {
  expect(currentNeedsModule()).toBe(needsModule());
}, 180_000);

test('every check has its needs, and those that disturb are known by more than their needs', () => {
  for (const { id } of checks) expect(needs.get(id), id).toBeDefined();
});

test.each<[readonly Need[], readonly Need[]]>([
  [['arrivals', 'elsewhere', 'home'], ['home']],
  [
    ['arrivals', 'elsewhere', 'home', 'messages'],
    ['home', 'messages', 'elsewhere', 'arrivals'],
  ],
  [['logins'], []],
  [
    ['logins', 'login'],
    ['login', 'logins'],
  ],
])('%j comes down to %j', (found, left) => {
  expect(implied(new Set(found))).toEqual(left);
});

/** A session whose members can only be asked for. */
function bare(): Session {
  const smtp = { data: async () => undefined, mail: async () => undefined };
  return {
    vantage: 'outside',
    stranger: 'a@sender.test',
    logs: {},
    exchangers: { waitFor: async () => [] },
    recipient: { waitFor: async () => [] },
    smtp: async () => smtp,
    follow: async (held: typeof smtp) => held.data(),
    mailbox: () => ({ settled: async () => [] }),
  } as unknown as Session;
}

test('a session gives a check what is among its needs', async () => {
  const session = heldTo(bare(), 'relay/foreign-sender');
  expect(session.stranger).toBe('a@sender.test');
  expect(await session.exchangers.waitFor()).toEqual([]);
  await (await session.smtp('smtp')).mail('');
});

test('a session sends on what should have been refused, for a check that hands in nothing itself', async () => {
  const session = heldTo(bare(), 'relay/foreign-sender');
  await session.follow(await session.smtp('smtp'));
});

test('a session refuses a check whatever is not among its needs', async () => {
  const session = heldTo(bare(), 'relay/foreign-sender');
  expect(() => session.logs).toThrow('Session.logs');
  const smtp = await session.smtp('smtp');
  expect(() => smtp.data('')).toThrow('Smtp.data');
  await expect(session.smtp('smtp', { vantage: 'inside' })).rejects.toThrow('the vantage inside');
});
