import type { Facts } from '../facts.ts';
import type { Refusal } from '../readers.ts';

/** A next hop as Postfix writes it (postconf(5), `relayhost`): `[host]:port`, `host:port` or a host alone. */
export function readHostPort(value: string, defaultPort: number | undefined): Partial<Facts> | Refusal {
  const [, bracketed, bare, port = defaultPort] =
    /^(?:\[([A-Za-z0-9.-]+)\]|([A-Za-z0-9.-]+))(?::(\d{1,5}))?$/.exec(value.trim()) ?? [];
  const host = (bracketed ?? bare)?.toLowerCase();
  if (host === undefined || !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) || Number(port) > 65_535) {
    return {
      reason: 'it is no host and port',
      instead: 'Write `outbound.relay.host` and `outbound.relay.port`.',
    };
  }
  if (/^[0-9.]+$/.test(host)) {
    return {
      reason: 'it is an address, and no certificate can prove who answers there',
      instead: "Write the server's name at `outbound.relay.host`.",
    };
  }
  return { relayHost: host, ...(port === undefined ? {} : { relayPort: Number(port) }) };
}
