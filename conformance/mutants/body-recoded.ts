import type { Mutant } from '../mutant.ts';
import { setParameter, setServiceOption } from '../mutate/postfix.ts';

export const bodyRecoded: Mutant = {
  id: 'body-recoded',
  title: 'Octets above 127 are recoded on the way into the mailbox',
  change: (tree) =>
    setServiceOption(
      setParameter(tree, 'lmtp_discard_lhlo_keywords', '8bitmime'),
      'lmtp',
      'disable_mime_output_conversion',
      'no',
    ),
  restart: ['postfix'],
  caughtBy: ['delivery/bytes-untouched'],
};
