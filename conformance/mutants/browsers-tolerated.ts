import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const browsersTolerated: Mutant = {
  id: 'browsers-tolerated',
  title: 'Lines of HTTP are errors like any other',
  change: (tree) => setParameter(tree, 'smtpd_forbidden_commands', ''),
  restart: ['postfix'],
  caughtBy: ['smtp/http-verb'],
};
