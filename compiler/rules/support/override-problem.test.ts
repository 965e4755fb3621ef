import { expect, test } from 'vitest';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ValueType } from '../../target/values/value-type.ts';
import { overrideProblem } from './override-problem.ts';
import type { WrittenOverride } from './written-overrides.ts';

const spec = { platform: 'debian-13', overrides: { postfix: {}, dovecot: {}, opendkim: {} } };
const text: ValueType = { kind: 'text', least: 0, most: 1000 };
const names: ValueType = { kind: 'names' };

test.each<[string, ValueType, RegExp | undefined]>([
  ['call us, $client_address', text, undefined],
  ['call us at $myhostname', text, /mail\.yaml takes it literally/],
  ['$no_such_parameter', names, /Postfix has no parameter `no_such_parameter`/],
  ['costs 5 $', text, undefined],
])('%s', (value, type, message) => {
  const written = { daemon: 'postfix', name: 'smtpd_reject_footer', type, value } as WrittenOverride;
  const problem = overrideProblem(written, spec as unknown as ResolvedSpec);
  if (message === undefined) expect(problem).toBeUndefined();
  else expect(problem?.message).toMatch(message);
});
