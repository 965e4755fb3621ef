import { expect, test } from 'vitest';
import type { Feature } from '../../schema/feature.ts';
import type { Platform } from '../../schema/platform.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';
import { sameChange } from './same-change.ts';

const subject = (platform: Platform, text: string): Parameters<typeof sameChange>[1] => ({
  spec: { platform, features: new Set<Feature>() } as unknown as ResolvedSpec,
  tree: new Map([['dovecot/dovecot.conf', text]]),
});
const here = subject('debian-12', 'ssl = required\nfirst\n');
const mutant = (rest: Partial<Mutant> = {}): Mutant => ({
  id: 'm',
  title: '',
  change: (tree) => replaceIn(tree, 'dovecot/dovecot.conf', /ssl = required/, 'ssl = yes'),
  restart: [],
  caughtBy: ['nothing/known'],
  ...rest,
});

test.each<[string, string, Partial<Mutant>, boolean]>([
  ['the same lines, whatever else differs', 'second\nssl = required\n', {}, true],
  ['another spelling of the line', '  ssl = required\n', {}, false],
  ['a file in which there is nothing to change', 'second\n', {}, false],
  ['a defect of one platform only', 'ssl = required\n', { platforms: ['debian-12'] }, false],
  [
    'other checks on the other platform',
    'ssl = required\n',
    { caughtBy: ({ platform }) => [platform] },
    false,
  ],
])('%s', (_name, text, rest, same) => {
  expect(sameChange(mutant(rest), here, subject('debian-13', text))).toBe(same);
});
