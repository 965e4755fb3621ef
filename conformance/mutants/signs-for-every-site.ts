import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const signsForEverySite: Mutant = {
  id: 'signs-for-every-site',
  title: 'Mail of a trusted network is signed with our key, whoever stands in From',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /return row\(SIGNING_TABLE, domain\)/,
      'return row(SIGNING_TABLE, domain) or "mail._domainkey.example.com"',
    ),
  restart: ['opendkim'],
  caughtBy: ['dkim/trusted-foreign-unsigned'],
};
