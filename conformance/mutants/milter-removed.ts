import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const milterRemoved: Mutant = {
  id: 'milter-removed',
  title: 'Submitted mail does not go to the signer',
  change: (tree) => setParameter(tree, 'smtpd_milters', ''),
  restart: ['postfix'],
  caughtBy: ({ features }) =>
    features.has('logins')
      ? caught
      : [...caught, 'dkim/after-signing', 'dkim/trusted-signed', 'dkim/valid-from', 'outbound/from'],
};

const caught = [
  'dkim/milter-down',
  'dkim/oversigned-from',
  'dkim/refolded-fields',
  'dkim/signature-tags',
  'dkim/signed-and-verifies',
  'dkim/signed-fields',
  'dkim/submissions-signed',
  'dkim/tampering',
  'queue/restart-alone',
] as const;
