import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const firstAddressSigns: Mutant = {
  id: 'first-address-signs',
  title: 'The signer takes the first address in From, wherever it stands',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /local found, why, at = addresses\(field\)/,
      'local one = (field:match("[%w.+-]+@[%w.-]+") or "x@y.invalid"):lower()\n  local found = { { address = one, domain = one:match("[^@]*$") } }',
    ),
  restart: ['opendkim'],
  caughtBy: [
    'dkim/valid-from',
    'outbound/from',
    'submission/empty-from',
    'submission/own-name-for-colleague',
    'submission/quotes-in-comments',
    'submission/several-in-from',
    'submission/unreadable-from',
  ],
};
