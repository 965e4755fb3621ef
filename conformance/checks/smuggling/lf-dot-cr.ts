import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingLfDotCr: Check = smuggled(
  'lf-dot-cr',
  'A dot between a line feed and a carriage return does not end a message',
);
