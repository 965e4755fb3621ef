import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingNulAfterDot: Check = smuggled(
  'nul-after-dot',
  'A dot before a NUL does not end a message',
);
