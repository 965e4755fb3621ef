import type { ServiceName } from '../../schema/service-name.ts';
import type { Session } from '../session.ts';
import { beginTls } from './begin-tls.ts';

/** SHA-256 fingerprints of the certificates that the offered services show right now; `''` where TLS fails. */
export async function servedCertificates(session: Session): Promise<ReadonlyMap<ServiceName, string>> {
  const services = session.spec.services
    .map(({ name }) => name)
    .filter((name) => name !== 'smtp' || session.spec.tls.inbound !== 'none');
  const from = await session.freshAddress();
  const shown = services.map(async (service) => {
    const { wire } = await beginTls(session, service, {}, { from });
    const fingerprint = wire.tls?.certificate.fingerprint256 ?? '';
    wire.destroy();
    return [service, fingerprint] as const;
  });
  return new Map(await Promise.all(shown));
}
