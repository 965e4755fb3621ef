import { ToolError } from '../tool-error.ts';
import type { Podman } from './podman.ts';

/** Seconds that the containers have to end. */
const grace = 2;

/**
 * Removes a pod, if it is there. podman 4.3 leaves some of it when a container is started again, as its restart policy
 * wants, while the others are being stopped; then the next attempt gets the rest.
 */
export async function removePod(podman: Podman, name: string, attempts = 3): Promise<void> {
  const { code, stderr } = await podman.try([
    'pod',
    'rm',
    '--ignore',
    '--force',
    '--time',
    String(grace),
    name,
  ]);
  if (code === 0) return;
  if (attempts > 1) return removePod(podman, name, attempts - 1);
  throw new ToolError(`The pod ${name} cannot be removed: ${stderr.trim()}`, 'See what podman says above.');
}
