import type { Check } from '../../check.ts';
import { loginRequired } from '../../shapes/login-required.ts';

export const relaySubmissionWithoutLogin: Check = loginRequired({
  id: 'relay/submission-without-login',
  title: 'Submission takes no recipient without a login',
  service: 'submission',
  vantage: 'outside',
});
