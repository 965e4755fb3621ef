import type { Check } from '../../check.ts';
import { loginRequired } from '../../shapes/login-required.ts';

export const relaySubmissionsWithoutLogin: Check = loginRequired({
  id: 'relay/submissions-without-login',
  title: 'Submission over implicit TLS takes no recipient without a login',
  service: 'submissions',
  vantage: 'outside',
});
