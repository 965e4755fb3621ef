import { expect, it } from 'vitest';
import { compiledProfile } from '../../testing/compiled-fixture.ts';
import { largeSpec } from '../../testing/large-spec.ts';
import { policyModel } from '../policy-model.ts';
import { findClasses } from './classes.ts';
import { explore } from './explore.ts';

/** How many regions there are, and how long compiling and finding them take, in milliseconds. */
function measured(mailboxes: number): { regions: number; compiling: number; finding: number } {
  const began = performance.now();
  const { system } = compiledProfile({ text: largeSpec(mailboxes, 3), file: 'mail.yaml' });
  const compiled = performance.now();
  const model = policyModel(system);
  const regions = explore([model], findClasses([model])).length;
  return { regions, compiling: compiled - began, finding: performance.now() - compiled };
}

it('mailboxes that no rule tells apart are one class, and cost about what compiling them does', () => {
  const few = measured(4);
  const many = measured(20_000);
  expect(many.regions).toBe(few.regions);
  expect(many.finding).toBeLessThan(3 * many.compiling);
});
