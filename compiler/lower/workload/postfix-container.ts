import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Container, SecretFile } from '../../model/workload.ts';
import { usesCertificate } from '../uses-certificate.ts';
import {
  CAPABILITIES,
  certificateEnvironment,
  certificateMounts,
  commonMounts,
  containerBase,
  publishedPorts,
  tmpfs,
} from './container-base.ts';
import { hostIsTrusted } from './host-is-trusted.ts';
import { memoryOf } from './memory.ts';

/** Postfix: takes mail, sends mail, keeps the queue. */
export const postfixContainer = (resolved: ResolvedSpec, secrets: readonly SecretFile[]): Container => ({
  ...containerBase(resolved, 'postfix'),
  limits: limits(resolved),
  network: 'default',
  environment: [
    ...(usesCertificate(resolved) ? certificateEnvironment(resolved, 'makes') : []),
    ...hostIsTrusted(resolved),
  ],
  mounts: [
    ...commonMounts('postfix', ['tables/']),
    ...(usesCertificate(resolved) ? certificateMounts(resolved, 'makes') : []),
    { kind: 'volume', volume: 'queue', target: '/var/spool/postfix' },
  ],
  tmpfs: [
    tmpfs('/etc/postfix', '0755', 512),
    tmpfs('/var/lib/postfix', '0755', 64),
    tmpfs('/tmp', '1777', 64),
  ],
  secrets: upstreamSecrets(secrets),
  capabilities: Object.values(CAPABILITIES),
  ports: publishedPorts(resolved, ['smtp', 'submission', 'submissions']),
  stopGraceSeconds: 30,
});

/** A secret that serves twice, as Postmark's token does, is one file. */
function upstreamSecrets(secrets: readonly SecretFile[]): readonly string[] {
  const used = secrets.filter(({ use }) => use.kind.startsWith('upstream-'));
  return [...new Set(used.map(({ name }) => name))];
}

function limits(resolved: ResolvedSpec): Container['limits'] {
  const memory = memoryOf(resolved);
  return { ...containerBase(resolved, 'postfix').limits, ...(memory && { memory }) };
}
