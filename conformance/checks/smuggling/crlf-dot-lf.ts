import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingCrlfDotLf: Check = smuggled(
  'crlf-dot-lf',
  'A dot between CRLF and a line feed does not end a message',
);
