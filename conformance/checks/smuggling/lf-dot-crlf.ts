import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingLfDotCrlf: Check = smuggled(
  'lf-dot-crlf',
  'A dot between a line feed and CRLF does not end a message',
);
