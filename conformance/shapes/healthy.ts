import type { Daemon } from '../mutant.ts';
import type { Session } from '../session.ts';

/** How often a check may fail before compose.yaml and the charts call a container unhealthy: a busy one may be late. */
const tries = 3;

/** Whether the health check of a daemon's container is content. */
export async function healthy({ project }: Session, daemon: Daemon): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) if (await project.health(daemon)) return true;
  return false;
}
