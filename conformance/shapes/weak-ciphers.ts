import type { Check } from '../check.ts';
import { alert, secure } from '../expectation.ts';
import { closesWithoutAlert } from './closes-without-alert.ts';
import type { HelloCheck } from './old-versions.ts';
import { perService } from './per-service.ts';

const classes = ['null', 'anonymous', 'export', 'rc4', '3des', 'cbc', 'static-rsa'] as const;

/** Those that RFC 9325 section 4.1 forbids; of the others it says SHOULD NOT, or nothing. */
const forbidden = /\b(null|export|rc4)$/;

/** Weak ciphers are refused. Only an alert from the server counts, and a good ClientHello is answered. */
export function weakCiphers({ silentOn, ...it }: HelloCheck): Check {
  return perService({
    ...it,
    clauses: [
      { rfc: 9325, section: '4.1' },
      { rfc: 9325, section: '4.2' },
    ],
    unless: (spec) => (spec.tls.minimum === 'TLSv1.3' ? 'TLS 1.3 has no such ciphers' : undefined),
    budgetMs: 20_000,
    deviations: closesWithoutAlert(silentOn, ['weak']),
    accept: { weak: [alert('handshake_failure')], strong: [secure('TLSv1.2')] },
    foreign: { basis: { weak: ({ about = '' }) => (forbidden.test(about) ? 'standard' : 'mailc') } },
    async observe(session, service) {
      const weak = [];
      for (const ciphers of classes) {
        weak.push(session.about(ciphers, await session.hello(service, { versions: ['TLSv1.2'], ciphers })));
      }
      return { weak, strong: await session.hello(service, { versions: ['TLSv1.2'] }) };
    },
  });
}
