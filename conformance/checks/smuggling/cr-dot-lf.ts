import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingCrDotLf: Check = smuggled(
  'cr-dot-lf',
  'A dot between a carriage return and a line feed does not end a message',
);
