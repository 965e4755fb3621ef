import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const upstreamTlsOptional: Mutant = {
  id: 'upstream-tls-optional',
  title: 'An upstream without TLS gets login and mail in the clear',
  requires: ['upstream'],
  change: (tree) => {
    const may = replaceIn(tree, 'postfix/tables/tls-policy', /(?<=:587) {2}secure$/gm, '  may');
    const options = ['smtp_sasl_security_options', 'smtp_sasl_tls_security_options'];
    return options.reduce((changed, name) => setParameter(changed, name, 'noanonymous'), may);
  },
  restart: ['postfix'],
  caughtBy: ['upstream/expired-certificate', 'upstream/without-tls', 'upstream/wrong-name'],
};
