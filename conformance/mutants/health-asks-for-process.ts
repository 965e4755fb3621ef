import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const healthAsksForProcess: Mutant = {
  id: 'health-asks-for-process',
  title: 'The health check of Postfix only asks whether the process is there',
  change: (tree) =>
    changeService(tree, 'postfix', (service) => {
      service['healthcheck'] = { test: ['CMD', 'postfix', 'status'] };
    }),
  restart: ['postfix'],
  caughtBy: ['deployment/health-takes-mail', 'logs/health'],
};
