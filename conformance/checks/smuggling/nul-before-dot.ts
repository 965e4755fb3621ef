import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingNulBeforeDot: Check = smuggled(
  'nul-before-dot',
  'A dot after a NUL does not end a message',
);
