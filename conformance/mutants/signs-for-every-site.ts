import type { Mutant } from '../mutant.ts';
import { replaceIn, rewrite } from '../mutate/replace-in.ts';

export const signsForEverySite: Mutant = {
  id: 'signs-for-every-site',
  title: 'Mail of a trusted network is signed with our key, whoever stands in From',
  change: (tree) =>
    rewrite(
      replaceIn(tree, 'opendkim/opendkim.conf', /^(SigningTable\s+)file:/m, 'SigningTable refile:'),
      'opendkim/SigningTable',
      (text) => `${text.replace(/^(?=[a-z])/gm, '*@')}* mail._domainkey.example.com\n`,
    ),
  restart: ['opendkim'],
  caughtBy: ['dkim/trusted-foreign-unsigned'],
};
