import { connect } from 'node:tls';
import type { Check } from '../../check.ts';
import { alert } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';
import type { Session } from '../../session.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsRenegotiation: Check = perService({
  id: 'tls/renegotiation',
  title: 'Ports 465, 993 and 995 refuse that a client renegotiates TLS 1.2, with an alert',
  level: 'policy',
  clauses: [
    { rfc: 5246, section: '7.2.2' },
    { rfc: 9325, section: '3.5' },
  ],
  services: ['submissions', 'imaps', 'pop3s'],
  unless: (spec) => (spec.tls.minimum === 'TLSv1.3' ? 'TLS 1.3 has no renegotiation' : undefined),
  accept: { renegotiation: [alert('no_renegotiation')] },
  async observe(session, service) {
    return { renegotiation: await renegotiate(session, service) };
  },
});

async function renegotiate(
  session: Session,
  service: 'submissions' | 'imaps' | 'pop3s',
): Promise<Observation> {
  const { host, port } = await session.forward(service);
  return new Promise((resolve) => {
    const servername = session.spec.hostname;
    // The certificate is judged elsewhere.
    const socket = connect({ host, port, servername, rejectUnauthorized: false, maxVersion: 'TLSv1.2' });
    socket.setTimeout(4000, () => {
      resolve({ kind: 'silence' });
      socket.destroy();
    });
    socket.once('data', () => {
      socket.renegotiate({ rejectUnauthorized: false }, (error) => {
        if (error === null) resolve({ kind: 'secure', version: 'TLSv1.2' });
        socket.end();
      });
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(refusal(error)));
    socket.once('close', () => resolve({ kind: 'close' }));
  });
}

/** OpenSSL reports this error when the server's answer was the warning `no_renegotiation`. */
function refusal({ code, message }: NodeJS.ErrnoException): Observation {
  return code === 'ERR_SSL_NO_RENEGOTIATION'
    ? { kind: 'alert', name: 'no_renegotiation' }
    : { kind: 'reset', about: code ?? message };
}
