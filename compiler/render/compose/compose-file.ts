import type { SecretFile, Volume, Workload } from '../../model/workload.ts';
import { composeService } from './compose-service.ts';
import { literal } from './literal.ts';
import type { YamlValue } from './yaml-text.ts';

/** A workload as the Compose specification has it. */
export const composeFile = (workload: Workload): YamlValue => ({
  name: literal(workload.name),
  services: Object.fromEntries(
    workload.containers.map((container) => [container.name, composeService(container, workload)]),
  ),
  volumes: Object.fromEntries(workload.volumes.map((volume) => [volume.name, composeVolume(volume)])),
  secrets:
    workload.secrets.length === 0
      ? undefined
      : Object.fromEntries(workload.secrets.map((secret) => [secret.name, composeSecret(secret)])),
});

function composeVolume({ memory }: Volume): YamlValue {
  if (memory === undefined) return {};
  const options = `mode=${memory.mode},size=${memory.bytes},nosuid,nodev,noexec`;
  return { driver: 'local', driver_opts: { type: 'tmpfs', device: 'tmpfs', o: options } };
}

const composeSecret = ({ name }: SecretFile): YamlValue => ({
  file: `\${MAILC_SECRETS:-./secrets}/${literal(name)}`,
});
