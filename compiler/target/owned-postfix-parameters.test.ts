import { expect, it } from 'vitest';
import { guardedPostfixParameters } from './guarded-postfix-parameters.ts';
import { knownPostfixParameters } from './known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from './owned-postfix-parameters.ts';
import { postfixParameters } from './postfix-parameters.ts';

const known = new Set([
  ...knownPostfixParameters('debian-12').names,
  ...knownPostfixParameters('debian-13').names,
]);

it('guards only parameters that some platform has', () => {
  const names = [...guardedPostfixParameters.keys(), ...Object.keys(postfixParameters)];
  expect(names.filter((name) => !known.has(name) && !name.startsWith('mailc_'))).toEqual([]);
});

it('guards no parameter twice', () => {
  expect([...guardedPostfixParameters.keys()].filter((name) => name in postfixParameters)).toEqual([]);
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
