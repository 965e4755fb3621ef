import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';

/** Which of Postfix's listeners the exporter looks at, from within the pod, and whether that one shows a certificate. */
export interface SmtpProbe {
  readonly address: string;
  readonly port: number;
  readonly tls: 'none' | 'starttls';
}

/** The profile's first listener that speaks before TLS does: `smtp`, else `submission`. Every profile has one. */
export function smtpProbe({ services, tls, outbound }: ResolvedSpec): SmtpProbe {
  const smtp = services.find(({ name }) => name === 'smtp');
  const { port } = smtp ?? services.find(({ name }) => name === 'submission') ?? { port: 25 };
  return {
    address: outbound.addressFamily === 'ipv6' ? '::1' : '127.0.0.1',
    port,
    tls: smtp !== undefined && tls.inbound === 'none' ? 'none' : 'starttls',
  };
}
