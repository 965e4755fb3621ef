import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const starttlsArgumentIgnored: Mutant = {
  id: 'starttls-argument-ignored',
  title: 'STARTTLS is taken with an argument',
  change: (tree) => setParameter(tree, 'smtpd_command_filter', 'regexp:{{/^STARTTLS ./ STARTTLS}}'),
  restart: ['postfix'],
  caughtBy: ['tls/starttls-argument'],
};
