import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const milterRemoved: Mutant = {
  id: 'milter-removed',
  title: 'Submitted mail does not go to the signer',
  change: (tree) => setParameter(tree, 'smtpd_milters', ''),
  restart: ['postfix'],
  // With logins, smtpd_milter_maps still sends the mail of trusted networks to the signer.
  caughtBy: ({ features }) =>
    features.has('logins') ? [...caught, ...ofLogins] : [...caught, 'dkim/trusted-signed', 'outbound/from'],
};

const caught = [
  'dkim/after-signing',
  'dkim/milter-down',
  'dkim/oversigned-from',
  'dkim/refolded-fields',
  'dkim/signature-tags',
  'dkim/signed-and-verifies',
  'dkim/signed-fields',
  'dkim/submissions-signed',
  'dkim/tampering',
  'dkim/valid-from',
  'queue/restart-alone',
] as const;

const ofLogins = [
  'submission/alias-in-from',
  'submission/empty-from',
  'submission/own-name-for-colleague',
  'submission/quotes-in-comments',
  'submission/two-from-fields',
  'submission/unreadable-from',
] as const;
