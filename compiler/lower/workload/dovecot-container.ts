import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Container, SecretFile } from '../../model/workload.ts';
import {
  CAPABILITIES,
  certificateEnvironment,
  certificateMounts,
  commonMounts,
  containerBase,
  publishedPorts,
  tmpfs,
} from './container-base.ts';

/** Dovecot: keeps the mailboxes, checks the passwords. */
export const dovecotContainer = (resolved: ResolvedSpec, secrets: readonly SecretFile[]): Container => ({
  ...containerBase(resolved, 'dovecot'),
  network: 'default',
  environment: certificateEnvironment(resolved, 'reads'),
  mounts: [
    ...commonMounts('dovecot', ['users', 'users.secret'], ['users']),
    ...certificateMounts(resolved, 'reads'),
    { kind: 'volume', volume: 'mailboxes', target: '/var/mail' },
  ],
  tmpfs: [
    tmpfs('/etc/dovecot', '0755', 128),
    tmpfs('/run/dovecot', '0755', 16),
    tmpfs('/var/lib/dovecot', '0755', 16),
    tmpfs('/tmp', '1777', 64),
  ],
  secrets: secrets.filter((secret) => secret.use.kind === 'password').map((secret) => secret.name),
  capabilities: Object.values(CAPABILITIES),
  ports: publishedPorts(resolved, ['imap', 'imaps', 'pop3', 'pop3s']),
  stopGraceSeconds: 10,
});
