import { spawnSync } from 'node:child_process';
import { docker } from './docker.ts';
import { Trouble } from './trouble.ts';

/** How long a pull may take, in milliseconds, before the image is made locally. */
const pullTimeout = 120_000;

/**
 * Makes sure that Debian's image `debian:<release>-slim` is there: present, else pulled, else made of Debian's
 * packages by the script `debian-image`, which needs mmdebstrap.
 *
 * @throws Trouble if none of that works.
 */
export async function requireBaseImage(
  tag: string,
  folder: string,
  report: (line: string) => void,
): Promise<void> {
  const { status } = await docker(['image', 'inspect', '--format', '{{.Id}}', tag]);
  if (status === 0) return;
  report(`${tag}: pulling or making it`);
  const made = spawnSync(`${folder}/base/debian-image`, [tag], {
    encoding: 'utf8',
    timeout: 10 * pullTimeout,
  });
  if (made.status === 0) return;
  throw new Trouble(
    `The base image ${tag} can neither be pulled nor made here: ${made.stderr.trim().split('\n').pop()}`,
    'Connect the machine to a registry that has it, or install mmdebstrap (apt-get install mmdebstrap) and run as root.',
  );
}
