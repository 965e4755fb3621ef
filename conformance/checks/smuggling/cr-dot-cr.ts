import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingCrDotCr: Check = smuggled(
  'cr-dot-cr',
  'A dot between two carriage returns does not end a message',
);
