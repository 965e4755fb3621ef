import type { Alert, Fact, Secure, TlsName } from '../observation.ts';
import { versionNumbers } from './client-hello.ts';

/** TLS alert descriptions (RFC 8446 section 6, and RFC 5246 section 7.2 for those it retired). */
const alerts: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  20: 'bad_record_mac',
  22: 'record_overflow',
  40: 'handshake_failure',
  47: 'illegal_parameter',
  50: 'decode_error',
  51: 'decrypt_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  109: 'missing_extension',
  112: 'unrecognized_name',
};

/** What the first record of a server's answer to a ClientHello says; undefined while more bytes are needed. */
export function readServerHello(bytes: Buffer): Secure | Alert | Fact | undefined {
  if (bytes.length < 1) return undefined;
  const type = bytes[0];
  if (type !== 21 && type !== 22) return { kind: 'fact', value: 'not-tls' };
  if (bytes.length < 5 || bytes.length < 5 + bytes.readUInt16BE(3)) return undefined;
  const body = bytes.subarray(5, 5 + bytes.readUInt16BE(3));
  if (type === 21) return { kind: 'alert', name: alerts[body[1] ?? -1] ?? `alert_${body[1]}` };
  if (body[0] !== 2) return { kind: 'fact', value: 'not-tls' };
  const version = chosenVersion(body);
  const name = (Object.keys(versionNumbers) as TlsName[]).find((each) => versionNumbers[each] === version);
  return name === undefined
    ? { kind: 'fact', value: `version ${version}` }
    : { kind: 'secure', version: name };
}

/** The version of a ServerHello: that of the supported_versions extension, else the legacy field (RFC 8446 section 4.1.3). */
function chosenVersion(hello: Buffer): number {
  const legacy = hello.readUInt16BE(4);
  let at = 4 + 2 + 32;
  at += 1 + (hello[at] ?? 0) + 2 + 1;
  if (hello.length < at + 2) return legacy;
  const end = at + 2 + hello.readUInt16BE(at);
  at += 2;
  while (at + 4 <= Math.min(end, hello.length)) {
    const size = hello.readUInt16BE(at + 2);
    if (hello.readUInt16BE(at) === 0x002b && size === 2) return hello.readUInt16BE(at + 4);
    at += 4 + size;
  }
  return legacy;
}
