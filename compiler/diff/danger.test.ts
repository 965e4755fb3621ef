import { describe, expect, it } from 'vitest';
import { settingDanger } from './danger.ts';

describe('settings that protect less', () => {
  it.each([
    ['smtpd_client_message_rate_limit', '20', undefined, 'a limit is gone'],
    ['smtpd_client_message_rate_limit', '20', '0', 'a limit is gone'],
    ['smtpd_client_message_rate_limit', '20', '60', undefined],
    ['smtpd_client_message_rate_limit', undefined, '20', undefined],
    ['smtpd_tls_protocols', '>=TLSv1.3', '>=TLSv1.2', 'an older TLS version is taken'],
    ['smtpd_tls_protocols', '>=TLSv1.2', '>=TLSv1.3', undefined],
    ['587 smtpd_tls_security_level', 'encrypt', 'may', 'less is encrypted'],
    ['smtp_tls_security_level', 'may', 'dane', undefined],
    ['smtpd_tls_auth_only', 'yes', 'no', 'passwords may travel in the clear'],
    ['port 25 published', '127.0.0.1:25', '0.0.0.0:25', 'more is reachable'],
    ['port 25 published', undefined, '127.0.0.1:2525', undefined],
    ['port 25 published', '0.0.0.0:25', '0.0.0.0:2525', undefined],
    ['myhostname', 'a.example', 'b.example', undefined],
  ])('%s: %s to %s', (name, before, after, danger) => {
    expect(settingDanger(name, before, after)).toBe(danger);
  });
});
