import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Container, Volume, Workload } from '../../model/workload.ts';
import { usesCertificate } from '../uses-certificate.ts';
import { clientNetwork } from './client-network.ts';
import { dovecotContainer } from './dovecot-container.ts';
import { opendkimContainer } from './opendkim-container.ts';
import { postfixContainer } from './postfix-container.ts';
import { lowerSecrets } from './secrets.ts';

/** What runs for a profile, and what it shares. */
export function lowerWorkload(resolved: ResolvedSpec): Workload {
  const { features, tls, originOf } = resolved;
  const secrets = lowerSecrets(resolved);
  const containers: readonly (Container | undefined)[] = [
    postfixContainer(resolved, secrets),
    features.has('mailboxes') ? dovecotContainer(resolved, secrets) : undefined,
    features.has('dkim') ? opendkimContainer(resolved, secrets) : undefined,
  ];
  return {
    name: resolved.name,
    containers: containers.filter((container) => container !== undefined),
    volumes: volumes(resolved),
    clientNetwork: clientNetwork(resolved),
    secrets,
    certificate: {
      ...tls.certificate,
      origin: originOf(['tls', 'certificate', tls.certificate.selfSigned ? 'selfSigned' : 'directory']),
    },
  };
}

function volumes(resolved: ResolvedSpec): readonly Volume[] {
  return [
    { name: 'queue', why: 'mail that was accepted and is not delivered yet: back it up, never delete it' },
    ...(resolved.features.has('mailboxes')
      ? [{ name: 'mailboxes', why: 'the Maildirs: back them up, never delete them' }]
      : []),
    ...(resolved.tls.certificate.selfSigned && usesCertificate(resolved)
      ? [
          {
            name: 'certificates',
            why: 'the certificate that Postfix makes when it first starts: without it clients meet another one',
          },
        ]
      : []),
    {
      name: 'run',
      why: 'the sockets through which the daemons talk; in memory',
      memory: { mode: '0755', bytes: 1024 ** 2 },
    },
  ];
}
