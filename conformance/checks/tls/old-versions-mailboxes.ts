import type { Check } from '../../check.ts';
import { oldVersions } from '../../shapes/old-versions.ts';

export const tlsOldVersionsMailboxes: Check = oldVersions({
  id: 'tls/old-versions-mailboxes',
  title: 'Ports 143, 993, 110 and 995 refuse SSLv3, TLS 1.0 and TLS 1.1 with an alert',
  services: ['imap', 'imaps', 'pop3', 'pop3s'],
  silentOn: ['debian-12'],
});
