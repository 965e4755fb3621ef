import type { Check } from '../../check.ts';
import { oldVersions } from '../../shapes/old-versions.ts';

export const tlsOldVersionsSmtp: Check = oldVersions({
  id: 'tls/old-versions-smtp',
  title: 'Ports 25, 587 and 465 refuse SSLv3, TLS 1.0 and TLS 1.1 with an alert',
  services: ['smtp', 'submission', 'submissions'],
});
