import { expect, test } from 'vitest';
import { fixtureSpec } from '../../.config/reference/fixture-spec.ts';
import type { Check } from '../check.ts';
import { checks } from '../checks/index.generated.ts';
import { inapplicable } from '../engine/applicability.ts';
import type { Arena } from '../engine/arena.ts';
import type { Access } from './aim.ts';
import { leftOut } from './left-out.ts';
import { liveOffer } from './live-offer.ts';
import type { LiveSystem, Place } from './live-system.ts';
import { narrowed } from './narrowed.ts';
import { ownOffer } from './own-offer.ts';
import { requireQuiet } from './require-quiet.ts';

const nothing: Access = { logins: [], recipients: [], authorities: undefined };

function place(vantage: Place['vantage']): Place {
  return { vantage, family: 4, connect: async () => expect.fail(), freshAddress: async () => '192.0.2.1' };
}

/** What runs, and why the rest does not, with an aim at a system of the fixture. */
function aimedAt(profile: string, system: Partial<LiveSystem>, access: Partial<Access> = {}) {
  const promised = fixtureSpec(`fixtures/valid/${profile}/mail.yaml`);
  const live = {
    name: 'it',
    services: promised.services.map(({ name }) => name),
    places: [place('outside'), place('inside'), place('published')],
    judge: { kind: 'promises' } as const,
    waitsMs: 0,
    containers: undefined,
    remove: async () => undefined,
    ...system,
  };
  const offer = liveOffer(promised, { ...nothing, ...access }, live);
  const arena = { spec: narrowed(promised, live.services), offer } as Arena;
  const asked = checks.filter((check) => inapplicable(check, promised) === undefined);
  const reasons = new Map(asked.map(({ id }, n) => [id, leftOut(asked[n] as Check, arena)]));
  return { runs: asked.filter(({ id }) => reasons.get(id) === undefined).map(({ id }) => id), reasons };
}

const containers = {} as NonNullable<LiveSystem['containers']>;

test('a project of its own leaves nothing out, and with --safe only what disturbs', () => {
  const spec = fixtureSpec();
  const left = (safe: boolean): readonly Check[] =>
    checks
      .filter((check) => inapplicable(check, spec) === undefined)
      .filter((check) => leftOut(check, { spec, offer: ownOffer(spec, safe) } as Arena) !== undefined);
  expect(left(false)).toEqual([]);
  expect(left(true).length).toBeGreaterThan(5);
  expect(left(true).every(({ disturbs }) => disturbs)).toBe(true);
});

test('no aim at a running system runs what disturbs it', () => {
  const access = {
    logins: [{ address: 'user1@example.com', password: 'x' }],
    recipients: ['me@example.net'],
  };
  const { runs } = aimedAt('mailserver', { containers }, access);
  expect(checks.filter(({ id, disturbs }) => disturbs && runs.includes(id))).toEqual([]);
});

test('the smoke test of an outbound project has a check for each thing that the containers tell', () => {
  const { runs } = aimedAt('outbound', { containers, places: [place('inside'), place('published')] });
  for (const id of [
    'deployment/files',
    'deployment/health',
    'logs/clean',
    'smtp/banner',
    'tls/certificate',
    'tls/starttls-offered-smtp',
    'outbound/senders',
    'outbound/unknown-recipient',
  ])
    expect(runs, id).toContain(id);
});

test('whether a server relays for strangers is seen without handing in a message', () => {
  const { runs, reasons } = aimedAt(
    'mailserver',
    { places: [place('outside')] },
    { recipients: ['me@example.net'] },
  );
  expect(runs).toContain('relay/foreign-sender');
  expect(runs).toContain('relay/percent-hack');
  expect(reasons.get('relay/trusted-network')).toMatch(/inside a trusted network/);
  expect(reasons.get('dkim/signed-and-verifies')).toMatch(/sites that take test messages/);
  expect(reasons.get('logs/clean')).toMatch(/logs/);
});

test('without an endpoint of a service its checks are left out, and are not said not to apply', () => {
  const { runs, reasons } = aimedAt('mailserver', { services: ['submission'], places: [place('outside')] });
  expect(reasons.get('tls/starttls-offered-imap')).toBe('the aim leads to submission only');
  expect(reasons.get('relay/foreign-sender')).toBe('the aim leads to submission only');
  expect(runs).toContain('tls/starttls-offered-smtp');
});

test('where refusals are reported to somebody who did not ask for it, the aim is refused', () => {
  const notices = { classes: ['policy' as const], to: 'postmaster@example.com' };
  expect(() => requireQuiet({ notices }, nothing)).toThrow('postmaster@example.com');
  expect(() => requireQuiet({ notices }, { ...nothing, recipients: [notices.to] })).not.toThrow();
  expect(() => requireQuiet({ notices: undefined }, nothing)).not.toThrow();
});

test('checks that log in run with the login that was given, and not without', () => {
  const given = aimedAt('mailserver', {}, { logins: [{ address: 'user1@example.com', password: 'x' }] });
  expect(given.runs).toContain('auth/plain-good');
  expect(given.reasons.get('auth/every-login')).toMatch(/passwords of several/);
  expect(aimedAt('mailserver', {}).reasons.get('auth/plain-good')).toMatch(/--login/);
});
