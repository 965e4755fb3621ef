import { expect, it } from 'vitest';
import { knownPostfixParameters } from './known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from './owned-postfix-parameters.ts';
import { postfixParameters } from './postfix-parameters.ts';
import { postfixType } from './values/known-types.ts';
import { postfixVerdict } from './verdicts/postfix-verdict.ts';
import { postfixSections, postfixVerdicts } from './verdicts/postfix-verdicts.ts';

const platforms = ['debian-12', 'debian-13'] as const;
const known = new Set(platforms.flatMap((platform) => [...knownPostfixParameters(platform).names]));

it.each(platforms)('every parameter of %s has a verdict', (platform) => {
  const { names, perService } = knownPostfixParameters(platform);
  const all = [...names, ...perService.map((ending) => `lmtp${ending}`)];
  expect(all.filter((name) => postfixVerdict(name) === undefined)).toEqual([]);
});

it.each(platforms)('every free parameter of %s has a type', (platform) => {
  const free = [...knownPostfixParameters(platform).names].filter((name) => {
    const verdict = postfixVerdict(name);
    return verdict?.kind === 'free' && verdict.type === undefined;
  });
  expect(free.length).toBeGreaterThan(150);
  expect(free.filter((name) => postfixType(platform, name) === undefined)).toEqual([]);
});

it('no text is free without a type of its own', () => {
  const free = [...known].filter((name) => {
    const verdict = postfixVerdict(name);
    return verdict?.kind === 'free' && verdict.type === undefined;
  });
  const texts = free.filter(
    (name) => (postfixType('debian-13', name) ?? postfixType('debian-12', name))?.kind === 'text',
  );
  expect(texts).toEqual(['unverified_sender_reject_reason']);
});

it('has verdicts only on parameters that some platform has', () => {
  const names = [...postfixVerdicts.keys(), ...Object.keys(postfixParameters)];
  expect(names.filter((name) => !known.has(name) && !name.startsWith('mailc_'))).toEqual([]);
});

it('has one verdict on each parameter', () => {
  const names = Object.values(postfixSections).flatMap((section) => Object.keys(section));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const both = names.filter((name) => {
    const ownership = Object.hasOwn(postfixParameters, name)
      ? postfixParameters[name as keyof typeof postfixParameters]
      : undefined;
    return ownership !== undefined && !('default' in ownership);
  });
  expect(both).toEqual([]);
});

it.each([
  ['message_size_limit', { field: 'limits.messageSize' }],
  ['microsoft-throttle_destination_rate_delay', { field: 'outbound.throttles' }],
  ['mynetworks_style', { field: 'trusted' }],
  ['delay_warning_time', undefined],
  ['constructor', undefined],
])('says who decides %s', (name, owner) => {
  expect(ownerOfPostfixParameter(name)).toEqual(owner);
});
