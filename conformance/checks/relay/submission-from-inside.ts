import type { Check } from '../../check.ts';
import { loginRequired } from '../../shapes/login-required.ts';

export const relaySubmissionFromInside: Check = loginRequired({
  id: 'relay/submission-from-inside',
  title: 'A trusted network does not replace the login on the submission port',
  service: 'submission',
  vantage: 'inside',
});
