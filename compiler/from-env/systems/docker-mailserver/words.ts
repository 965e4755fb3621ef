import type { FlagWords } from '../../entries.ts';

/** Its scripts compare with 1: every other text is off. */
export const oneOrZero: FlagWords = { on: ['1'], off: ['0'], otherwise: 'off', said: '0 or 1' };
