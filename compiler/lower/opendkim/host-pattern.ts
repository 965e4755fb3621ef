/**
 * A network of main.cf as OpenDKIM looks it up: without brackets, and an IPv6 address in the short form that
 * OpenDKIM gives the client's (RFC 5952), because it compares text.
 */
export function hostPattern(network: string): string {
  const [, address, prefix = ''] = /^\[(.*)\](\/\d+)?$/.exec(network) ?? [];
  return address === undefined ? network : `${shortIpv6(address)}${prefix}`;
}

/** The URL standard prescribes the very form of RFC 5952 section 4. */
function shortIpv6(address: string): string {
  return URL.canParse(`http://[${address}]`) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
