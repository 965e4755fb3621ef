import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingLfDotLf: Check = smuggled(
  'lf-dot-lf',
  'A dot between two line feeds does not end a message',
);
