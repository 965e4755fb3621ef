import type { ServiceName } from '../../schema/service-name.ts';
import type { Observation } from '../observation.ts';
import type { ConnectOptions, Session } from '../session.ts';
import type { TlsOptions, Wire } from '../wire/wire.ts';

/** Connects and begins TLS the way of the service: after STARTTLS or STLS, or at once. Nothing is said afterwards. */
export async function beginTls(
  session: Session,
  service: ServiceName,
  tls: TlsOptions = {},
  connect: ConnectOptions = {},
): Promise<{ readonly wire: Wire; readonly handshake: Observation }> {
  switch (service) {
    case 'smtp':
    case 'submission': {
      const smtp = await session.smtp(service, { ...connect, upTo: 'ehlo' });
      return { wire: smtp.wire, handshake: await smtp.startTls(tls) };
    }
    case 'imap': {
      const imap = await session.imap(service, connect);
      return { wire: imap.wire, handshake: await imap.startTls(tls) };
    }
    case 'pop3': {
      const pop3 = await session.pop3(service, connect);
      return { wire: pop3.wire, handshake: await pop3.startTls(tls) };
    }
    case 'submissions':
    case 'imaps':
    case 'pop3s': {
      const wire = await session.wire(service, connect);
      return { wire, handshake: await wire.secure(tls) };
    }
  }
}
