import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingCrlfDotCr: Check = smuggled(
  'crlf-dot-cr',
  'A dot between CRLF and a carriage return does not end a message',
);
