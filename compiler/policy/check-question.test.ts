import { describe, expect, it } from 'vitest';
import { compiledProfile, fixtureSource } from '../testing/compiled-fixture.ts';
import { questionMistake } from './check-question.ts';
import { policyModel } from './policy-model.ts';

describe('questions outside of the model', () => {
  const model = policyModel(compiledProfile(fixtureSource('mailserver')).system);
  const good = {
    client: '198.51.100.7',
    port: 25,
    tls: false,
    login: undefined,
    sender: '',
    recipient: 'user1@example.com',
    from: 'a@b.example',
  };

  it.each([
    [{ port: 143 }, 'no SMTP service listens on port 143'],
    [{ client: '10.0.0.0/8' }, '"10.0.0.0/8" is no IP address'],
    [{ client: 'fe80::1%eth0' }, '"fe80::1%eth0" is no IP address'],
    [{ sender: 'a b' }, 'the envelope sender "a b" is no address that can be asked about'],
    [{ recipient: '' }, 'the recipient "" is no address that can be asked about'],
    [
      { recipient: 'b%elsewhere.example' },
      'the recipient "b%elsewhere.example" is no address that can be asked about',
    ],
    [{ from: 'a' }, 'From "a" is no address that can be asked about'],
  ])('%j', (wrong, message) => {
    expect(questionMistake(model, { ...good, ...wrong })?.message).toBe(message);
  });

  it('knows a good one', () => {
    expect(questionMistake(model, good)).toBeUndefined();
    expect(questionMistake(model, { ...good, recipient: 'b%c@example.com' })).toBeUndefined();
    expect(questionMistake(model, { ...good, recipient: 'postmaster@[127.0.0.1]' })).toBeUndefined();
  });
});
