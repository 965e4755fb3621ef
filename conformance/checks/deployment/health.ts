import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import type { Daemon } from '../../mutant.ts';
import type { Session } from '../../session.ts';

/** What compose.yaml and the charts allow a busy container before they call it unhealthy. */
const tries = 3;

export const deploymentHealth: Check = defineCheck({
  id: 'deployment/health',
  title: 'The container of every daemon runs, and its health check is content',
  level: 'must',
  clauses: [{ source: 'compose.yaml healthcheck' }],
  promise: ['services'],
  requires: [],
  vantage: 'clients',
  controls: [],
  budgetMs: 30_000,
  accept: { well: [fact(true)] },
  async run(session) {
    const asked = session.project.daemons.map(async (daemon) =>
      session.fact(await content(session, daemon), `${daemon} is well`),
    );
    return { well: await Promise.all(asked) };
  },
});

async function content(session: Session, daemon: Daemon): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) if (await session.project.health(daemon)) return true;
  return false;
}
