import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingCrDotCrlf: Check = smuggled(
  'cr-dot-crlf',
  'A dot between a carriage return and CRLF does not end a message',
);
