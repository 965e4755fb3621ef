import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const firstAddressSigns: Mutant = {
  id: 'first-address-signs',
  title: 'The signer takes the first address in From, wherever it stands',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /local address = field and only_address\(field\)/,
      'local address = field and (field:match("[%w.+-]+@[%w.-]+") or ""):lower()',
    ),
  restart: ['opendkim'],
  caughtBy: ['submission/own-name-for-colleague', 'submission/several-in-from'],
};
