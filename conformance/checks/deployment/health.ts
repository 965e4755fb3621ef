import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { healthy } from '../../shapes/healthy.ts';

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
      session.fact(await healthy(session, daemon), `${daemon} is well`),
    );
    return { well: await Promise.all(asked) };
  },
});
