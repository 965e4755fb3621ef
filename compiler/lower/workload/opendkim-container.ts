import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Container, SecretFile } from '../../model/workload.ts';
import { CAPABILITIES, commonMounts, containerBase, tmpfs } from './container-base.ts';

/** OpenDKIM: signs. It needs no network: Postfix reaches it through a socket. */
export function opendkimContainer(resolved: ResolvedSpec, secrets: readonly SecretFile[]): Container {
  const { chown, access, owner, kill, setgid, setuid } = CAPABILITIES;
  return {
    ...containerBase(resolved, 'opendkim'),
    network: 'none',
    environment: [],
    mounts: commonMounts('opendkim', ['Senders', 'TrustedHosts']),
    tmpfs: [tmpfs('/etc/opendkim', '0755', 64), tmpfs('/tmp', '1777', 64)],
    secrets: secrets.filter((secret) => secret.use.kind === 'dkim-key').map((secret) => secret.name),
    capabilities: [chown, access, owner, kill, setgid, setuid],
    ports: [],
    stopGraceSeconds: 10,
  };
}
