import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const submissionOpen: Mutant = {
  id: 'submission-open',
  title: 'Submission takes mail without a login',
  change: (tree) => {
    const open = (from: typeof tree, list: string, last: RegExp): typeof tree =>
      changeParameter(from, `mailc_submission_${list}_restrictions`, (value) =>
        value.replace(last, 'check_client_access static:OK reject'),
      );
    const senders = open(tree, 'sender', /check_sender_access static:.*$/);
    return open(open(senders, 'relay', /reject$/), 'recipient', /reject$/);
  },
  restart: ['postfix'],
  caughtBy: [
    'relay/submission-from-inside',
    'relay/submission-without-login',
    'relay/submissions-without-login',
  ],
};
