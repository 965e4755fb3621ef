import type { Platform } from '../../schema/platform.ts';
import type { ServiceName } from '../../schema/service-name.ts';
import type { Check } from '../check.ts';
import { alert, secure } from '../expectation.ts';
import type { HelloOffer } from '../session.ts';
import { closesWithoutAlert } from './closes-without-alert.ts';
import { perService } from './per-service.ts';

/** What differs between the checks of single ClientHellos. */
export interface HelloCheck {
  readonly id: string;
  readonly title: string;
  readonly services: readonly ServiceName[];
  /** Platforms whose Dovecot closes the connection without the alert; a good ClientHello tells that it is no accident. */
  readonly silentOn?: readonly Platform[];
}

/** TLS versions before 1.2 are refused. Only an alert from the server counts, and a good ClientHello is answered. */
export function oldVersions({ silentOn, ...it }: HelloCheck): Check {
  return perService({
    ...it,
    clauses: [
      { rfc: 7568, section: '3' },
      { rfc: 8996, section: '4' },
      { rfc: 8996, section: '5' },
    ],
    promise: ['tls', 'minimum'],
    deviations: closesWithoutAlert(silentOn, ['ssl3', 'tls1']),
    accept: {
      // SSLv3 has no alert for a version (RFC 6101 appendix A.3).
      ssl3: [alert('handshake_failure'), alert('protocol_version')],
      tls1: [alert('protocol_version')],
      current: [secure()],
    },
    async observe(session, service) {
      const offer = async (...versions: HelloOffer['versions']) =>
        session.about(versions.join(' '), await session.hello(service, { versions }));
      return {
        ssl3: await offer('SSLv3'),
        tls1: [await offer('TLSv1'), await offer('TLSv1.1')],
        current: await offer('TLSv1.2', 'TLSv1.3'),
      };
    },
  });
}
