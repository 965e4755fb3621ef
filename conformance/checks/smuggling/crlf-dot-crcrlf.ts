import type { Check } from '../../check.ts';
import { smuggled } from '../../shapes/smuggled.ts';

export const smugglingCrlfDotCrcrlf: Check = smuggled(
  'crlf-dot-crcrlf',
  'A dot before CR CR LF does not end a message',
);
