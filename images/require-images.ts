import type { Platform } from '../schema/platform.ts';
import { docker, requireEngine } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { daemons, imageTag } from './plan.ts';
import { Trouble } from './trouble.ts';

/**
 * Makes sure that the daemons' images of a platform are on this machine.
 *
 * @throws Trouble if there is no engine, or an image is missing.
 */
export async function requireImages(platform: Platform): Promise<void> {
  await requireEngine();
  const { version } = packageRoot();
  for (const daemon of daemons) {
    const tag = imageTag(daemon, version, platform);
    const { status } = await docker(['image', 'inspect', '--format', '{{.Id}}', tag]);
    if (status === 0) continue;
    throw new Trouble(
      `There is no image ${tag} on this machine.`,
      `Build it: mailc images build --platform ${platform}`,
    );
  }
}
