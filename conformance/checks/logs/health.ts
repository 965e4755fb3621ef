import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { healthy } from '../../shapes/healthy.ts';

export const logsHealth: Check = defineCheck({
  id: 'logs/health',
  title: 'The health check of each container fails while its daemon hangs, and passes again when it goes on',
  level: 'policy',
  clauses: [{ source: 'compose.yaml healthcheck' }],
  promise: ['services'],
  requires: [],
  vantage: 'outside',
  controls: [],
  disturbs: true,
  budgetMs: 120_000,
  accept: { before: [fact(true)], hanging: [fact(false)], after: [fact(true)] },
  async run(session) {
    const before = [];
    const hanging = [];
    const after = [];
    for (const daemon of session.project.daemons) {
      before.push(session.fact(await healthy(session, daemon), `${daemon} is well`));
      await session.project.signal(daemon, 'STOP');
      hanging.push(session.fact(await session.project.health(daemon), `${daemon} is well while it hangs`));
      await session.project.signal(daemon, 'CONT');
      after.push(session.fact(await healthy(session, daemon), `${daemon} is well again`));
    }
    return { before, hanging, after };
  },
});
