import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter, PostfixSection } from '../../model/postfix.ts';
import { usesCertificate } from '../uses-certificate.ts';
import { decided, parameter } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import type { PostfixTables } from './tables.ts';
import { integer, list, lookup, no, text, yes } from './values.ts';

const strong = 'TLS 1.2 with forward secrecy and authenticated encryption only: RFC 9325 section 4.2';

/** What holds for the services and for deliveries. */
const ciphers = decided('tls_high_cipherlist', text('ECDHE+AESGCM:ECDHE+CHACHA20'), strong);

const sslOptions = decided(
  'tls_ssl_options',
  list('NO_RENEGOTIATION', 'NO_COMPRESSION'),
  'neither is safe: RFC 9325 sections 3.3 and 3.5',
);

/** TLS of the services. */
export function serverTls(resolved: ResolvedSpec): PostfixSection {
  const { tls, originOf } = resolved;
  const minimum = originOf(['tls', 'minimum']);
  const title = 'TLS of the services';
  const level = parameter('smtpd_tls_security_level', text(tls.inbound), originOf(['tls', 'inbound']));
  if (!usesCertificate(resolved)) return { title, parameters: [level, ciphers, sslOptions] };
  return {
    title,
    parameters: [
      parameter(
        'smtpd_tls_chain_files',
        list(POSTFIX_PATHS.certificate),
        originOf(['tls', 'certificate', tls.certificate.selfSigned ? 'selfSigned' : 'directory']),
        'key and certificate, put there by the container',
      ),
      level,
      parameter('smtpd_tls_protocols', text(`>=${tls.minimum}`), minimum),
      parameter('smtpd_tls_mandatory_protocols', text(`>=${tls.minimum}`), minimum),
      decided('smtpd_tls_ciphers', text('high'), strong),
      decided('smtpd_tls_mandatory_ciphers', text('high'), strong),
      ciphers,
      decided(
        'tls_preempt_cipherlist',
        no,
        'all of them are strong: the client knows which its hardware is good at',
      ),
      sslOptions,
      decided('smtpd_tls_received_header', yes, 'the Received header says how the message came in'),
      decided('smtpd_tls_loglevel', integer(1), 'the log says how the message came in'),
    ],
  };
}

/** TLS of deliveries to other servers. */
export function clientTls({ tls, originOf }: ResolvedSpec, tables: PostfixTables): PostfixSection {
  const minimum = originOf(['tls', 'minimum']);
  return {
    title: 'TLS of deliveries',
    parameters: [
      parameter('smtp_tls_security_level', text(tls.outbound.level), originOf(['tls', 'outbound', 'level'])),
      ...policy(tables),
      ...dnssec({ tls, originOf }),
      parameter('smtp_tls_protocols', text(`>=${tls.minimum}`), minimum),
      parameter('smtp_tls_mandatory_protocols', text(`>=${tls.minimum}`), minimum),
      decided('smtp_tls_mandatory_ciphers', text('high'), strong),
      decided('smtp_tls_CAfile', text(POSTFIX_PATHS.authorities), 'whom `verify` and `secure` believe'),
      decided('smtp_tls_loglevel', integer(1), 'the log says how the message went out'),
    ],
  };
}

function policy({ tlsPolicy }: PostfixTables): readonly PostfixParameter[] {
  return tlsPolicy ? [parameter('smtp_tls_policy_maps', list(lookup(tlsPolicy)), tlsPolicy.origin)] : [];
}

function dnssec({ tls, originOf }: Pick<ResolvedSpec, 'tls' | 'originOf'>): readonly PostfixParameter[] {
  const { level, destinations } = tls.outbound;
  const isDane = (each: string): boolean => each === 'dane' || each === 'dane-only';
  if (!isDane(level) && !destinations.some((destination) => isDane(destination.level))) return [];
  const path = isDane(level) ? 'level' : 'destinations';
  const why = 'DANE needs answers that the resolver has validated: RFC 7672 section 2.1';
  return [parameter('smtp_dns_support_level', text('dnssec'), originOf(['tls', 'outbound', path]), why)];
}
