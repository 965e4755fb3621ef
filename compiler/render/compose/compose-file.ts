import type { ClientNetwork, SecretFile, Volume, Workload } from '../../model/workload.ts';
import { CLIENTS, composeService } from './compose-service.ts';
import { literal } from './literal.ts';
import type { YamlValue } from './yaml-text.ts';

/** A workload as the Compose specification has it. */
export const composeFile = (workload: Workload): YamlValue => ({
  name: literal(workload.name),
  services: Object.fromEntries(
    workload.containers.map((container) => [container.name, composeService(container, workload)]),
  ),
  networks: workload.clientNetwork && { [CLIENTS]: composeNetwork(workload.clientNetwork), default: {} },
  volumes: Object.fromEntries(workload.volumes.map((volume) => [volume.name, composeVolume(volume)])),
  secrets:
    workload.secrets.length === 0
      ? undefined
      : Object.fromEntries(workload.secrets.map((secret) => [secret.name, composeSecret(secret)])),
});

const composeNetwork = ({ subnet, gateway }: ClientNetwork): YamlValue => ({
  enable_ipv6: true,
  ipam: { config: [{ subnet, gateway }] },
});

function composeVolume({ memory }: Volume): YamlValue {
  if (memory === undefined) return {};
  const options = `mode=${memory.mode},size=${memory.bytes},nosuid,nodev,noexec`;
  return { driver: 'local', driver_opts: { type: 'tmpfs', device: 'tmpfs', o: options } };
}

const composeSecret = ({ name }: SecretFile): YamlValue => ({
  file: `\${MAILC_SECRETS:-./secrets}/${literal(name)}`,
});
