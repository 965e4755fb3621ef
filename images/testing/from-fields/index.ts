import { addresses } from './addresses.ts';
import { broken } from './broken.ts';
import { comments } from './comments.ts';
import { lists } from './lists.ts';
import { names } from './names.ts';
import { rfc5322 } from './rfc5322.ts';
import type { FromFields } from './verdict.ts';

/** Every From field that the reader of `sign.lua` is tried with. */
export const fromFields: FromFields = {
  ...rfc5322,
  ...names,
  ...comments,
  ...addresses,
  ...lists,
  ...broken,
};
