import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const healthAsksForGreeting: Mutant = {
  id: 'health-asks-for-greeting',
  title: 'The health check of Postfix only asks whether a port greets',
  change: (tree, { services }) =>
    changeService(tree, 'postfix', (service) => {
      const port = services.find(({ name }) => ['smtp', 'submission'].includes(name))?.port ?? 465;
      const ask = `posttls-finger -l none -t 2 -T 2 "[127.0.0.1]:${port}" 2>&1 | grep -q "< 250"`;
      service['healthcheck'] = { test: ['CMD', 'sh', '-c', ask] };
    }),
  restart: ['postfix'],
  caughtBy: ['deployment/health-takes-mail'],
};
