import { X509Certificate } from 'node:crypto';
import { beginTls } from '../shapes/begin-tls.ts';
import type { Arena } from './arena.ts';
import { systemSession } from './session.ts';

/** PEM of the certificate that the system shows on its first service with TLS; undefined when there is none. */
export async function shownCertificate(arena: Arena): Promise<string | undefined> {
  const { session, close } = systemSession(arena);
  try {
    for (const { name } of arena.spec.services) {
      const { wire } = await beginTls(session, name);
      const raw = wire.tls?.certificate.raw;
      if (raw !== undefined) return new X509Certificate(raw).toString();
    }
    return undefined;
  } finally {
    close();
  }
}
