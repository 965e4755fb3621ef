import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const commentsTakenAsQuoted: Mutant = {
  id: 'comments-taken-as-quoted',
  title: 'The signer strips quoted strings first, and with them what stands between quotes in comments',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /local text = without_remarks\(.*\)$/m,
      `local text = field:gsub("%s+", " "):gsub('"[^"]*"', ""):gsub("%([^()]*%)", "")`,
    ),
  restart: ['opendkim'],
  caughtBy: ['submission/quotes-in-comments'],
};
