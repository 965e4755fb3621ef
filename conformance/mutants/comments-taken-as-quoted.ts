import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const commentsTakenAsQuoted: Mutant = {
  id: 'comments-taken-as-quoted',
  title: 'The signer strips quoted strings first, and with them what stands between quotes in comments',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /local found, why, at = addresses\(field\)/,
      `local found, why, at = addresses((field:gsub("%s+", " "):gsub('"[^"]*"', ""):gsub("%([^()]*%)", "")))`,
    ),
  restart: ['opendkim'],
  caughtBy: ['dkim/valid-from', 'submission/disguised-from', 'submission/quotes-in-comments'],
};
