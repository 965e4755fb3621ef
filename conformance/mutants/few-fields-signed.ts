import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const fewFieldsSigned: Mutant = {
  id: 'few-fields-signed',
  title: 'Signatures leave out References, MIME-Version and others',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/opendkim.conf',
      /^SignHeaders.*$/m,
      'SignHeaders From,To,Subject,Date,Message-ID',
    ),
  restart: ['opendkim'],
  // OpenDKIM still puts Content-Type among the fields that must not be added, and so signs as missing what is there.
  caughtBy: ['dkim/after-signing', 'dkim/signed-fields'],
};
