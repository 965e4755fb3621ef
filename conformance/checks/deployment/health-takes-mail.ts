import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { healthy } from '../../shapes/healthy.ts';

const socket = '/var/spool/postfix/public/cleanup';

export const deploymentHealthTakesMail: Check = defineCheck({
  id: 'deployment/health-takes-mail',
  title:
    'The health check of Postfix fails while no message gets into the queue, and leaves none there itself',
  level: 'must',
  clauses: [{ source: 'compose.yaml healthcheck' }, { source: 'cleanup(8)' }],
  promise: ['services'],
  requires: [],
  vantage: 'clients',
  controls: [],
  disturbs: true,
  budgetMs: 90_000,
  accept: { before: [fact(true)], left: [fact(0)], broken: [fact(false)], after: [fact(true)] },
  async run(session) {
    const { project } = session;
    const before = session.fact(await healthy(session, 'postfix'), 'postfix is well');
    const queue = await project.exec('postfix', ['postqueue', '-j']);
    const left = queue.stdout.split('\n').filter((line) => line.includes('mailc-health')).length;
    // Every way into the queue leads through this socket; the ports go on greeting without it.
    const moved = await project.exec('postfix', ['mv', socket, `${socket}.away`]);
    if (moved.code !== 0) session.blind('the socket of cleanup cannot be taken away');
    let broken: boolean;
    try {
      broken = await project.health('postfix');
    } finally {
      await project.exec('postfix', ['mv', `${socket}.away`, socket]);
    }
    // A service that waits for the socket tries again after ten seconds.
    const end = Date.now() + 40_000;
    let after = false;
    while (!after && Date.now() < end) after = await project.health('postfix');
    return {
      before,
      left: session.fact(left, 'messages of the health check in the queue'),
      broken: session.fact(broken, 'postfix is well while no message gets into the queue'),
      after: session.fact(after, 'postfix is well again'),
    };
  },
});
