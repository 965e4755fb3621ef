import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const healthNeverContent: Mutant = {
  id: 'health-never-content',
  title: 'The health check of Postfix asks for something that is never there',
  change: (tree) =>
    changeService(tree, 'postfix', (service) => {
      service['healthcheck'] = { test: ['CMD', 'test', '-e', '/run/mailc/never'] };
    }),
  restart: ['postfix'],
  caughtBy: ['deployment/health', 'deployment/health-takes-mail', 'logs/health'],
};
