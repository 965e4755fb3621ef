import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Container } from '../../model/workload.ts';
import {
  CAPABILITIES,
  certificateEnvironment,
  commonMounts,
  containerBase,
  publishedPorts,
  tmpfs,
} from './container-base.ts';

/** Postfix: takes mail, sends mail, keeps the queue. */
export const postfixContainer = (resolved: ResolvedSpec): Container => ({
  ...containerBase(resolved, 'postfix'),
  network: 'default',
  environment: certificateEnvironment(resolved),
  mounts: [
    ...commonMounts('postfix'),
    { kind: 'certificate', target: '/certs' },
    { kind: 'volume', volume: 'queue', target: '/var/spool/postfix' },
  ],
  tmpfs: [
    tmpfs('/etc/postfix', '0755', 512),
    tmpfs('/var/lib/postfix', '0755', 64),
    tmpfs('/tmp', '1777', 64),
  ],
  secrets: [],
  capabilities: Object.values(CAPABILITIES),
  ports: publishedPorts(resolved, ['smtp', 'submission', 'submissions']),
  stopGraceSeconds: 30,
});
