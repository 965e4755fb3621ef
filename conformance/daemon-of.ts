import type { ServiceName } from '../schema/service-name.ts';

/** Which daemon offers a service. */
export function daemonOf(service: ServiceName): 'postfix' | 'dovecot' {
  switch (service) {
    case 'smtp':
    case 'submission':
    case 'submissions':
      return 'postfix';
    case 'imap':
    case 'imaps':
    case 'pop3':
    case 'pop3s':
      return 'dovecot';
  }
}
