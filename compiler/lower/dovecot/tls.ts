import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup } from '../../model/dovecot.ts';
import { decided, file, flag, renamed, setting, text } from './nodes.ts';
import { DOVECOT_PATHS } from './paths.ts';

/**
 * Cipher suites of TLS 1.2: forward secrecy and AEAD only (RFC 9325 section 4.2), ChaCha20 (RFC 7905) beside AES-GCM.
 * TLS 1.3 has no other kind, so its suites stay OpenSSL's own.
 */
const TLS12_CIPHERS = [
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
] as const;

/** Certificate, versions and ciphers of IMAP and POP3. */
export function lowerTls(resolved: ResolvedSpec): DovecotGroup {
  const { tls, auth, originOf } = resolved;
  const certificate = decided('the container puts the renewed certificate here, whatever its name outside');
  return {
    title: 'TLS',
    nodes: [
      setting('ssl', text(auth.requireTls ? 'required' : 'yes'), originOf(['auth', 'requireTls'])),
      setting(renamed('ssl_cert', 'ssl_server_cert_file'), file(DOVECOT_PATHS.certificate), certificate),
      setting(renamed('ssl_key', 'ssl_server_key_file'), file(DOVECOT_PATHS.key), certificate),
      setting('ssl_min_protocol', text(tls.minimum), originOf(['tls', 'minimum'])),
      setting(
        'ssl_cipher_list',
        text(TLS12_CIPHERS.join(':')),
        decided('TLS 1.2: forward secrecy and AEAD only (RFC 9325 section 4.2)'),
      ),
      setting(
        { '2.3': 'ssl_prefer_server_ciphers' },
        flag(true),
        decided('the order above is the one that counts'),
      ),
      setting(
        { '2.4': 'ssl_server_prefer_ciphers' },
        text('server'),
        decided('the order above is the one that counts'),
      ),
    ],
  };
}
