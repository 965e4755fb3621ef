import type { PostfixTable } from '../../model/postfix.ts';

/**
 * What OpenDKIM says in the header of a message that it can neither sign nor show to its script, such as one without From,
 * and would let pass: the only such field that a signer ever adds.
 */
export const unsignable: PostfixTable = {
  name: 'unsignable',
  type: 'regexp',
  rows: [
    {
      key: '^Authentication-Results:.*dkim=permerror',
      answer:
        'REJECT 5.7.1 The message cannot be signed: it has no From field, or a header line that is none',
    },
  ],
  origin: { kind: 'mailc', reason: 'no header that can be signed' },
  why: 'what no signature can be made for does not leave',
};
