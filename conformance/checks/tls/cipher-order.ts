import type { Check } from '../../check.ts';
import { fact, secure } from '../../expectation.ts';
import { beginTls } from '../../shapes/begin-tls.ts';
import { perService } from '../../shapes/per-service.ts';

const strong = ['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'];
const fast = ['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'];

export const tlsCipherOrder: Check = perService({
  id: 'tls/cipher-order',
  title: 'IMAP and POP3 choose the cipher by their own order: two clients with opposite wishes get the same',
  level: 'policy',
  clauses: [{ source: 'Dovecot ssl_server_prefer_ciphers' }],
  services: ['imap', 'imaps', 'pop3', 'pop3s'],
  unless: (spec) => (spec.tls.minimum === 'TLSv1.3' ? 'the order is one of TLS 1.2' : undefined),
  accept: { handshake: [secure('TLSv1.2')], ciphers: [fact(1)] },
  async observe(session, service) {
    const orders = [
      [...strong, ...fast],
      [...fast, ...strong],
    ];
    const seen = await Promise.all(
      orders.map((order) => beginTls(session, service, { maxVersion: 'TLSv1.2', ciphers: order.join(':') })),
    );
    const chosen = new Set(seen.map(({ wire }) => wire.tls?.cipher));
    return {
      handshake: seen.map(({ handshake }) => handshake),
      ciphers: session.fact(chosen.size, `ciphers for two orders: ${[...chosen].join(', ')}`),
    };
  },
});
