import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const bannerWithVersion: Mutant = {
  id: 'banner-with-version',
  title: 'The banner tells the version',
  change: (tree) => setParameter(tree, 'smtpd_banner', '$myhostname ESMTP $mail_name $mail_version'),
  restart: ['postfix'],
  caughtBy: ['smtp/banner'],
};
