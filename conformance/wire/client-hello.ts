import { randomBytes } from 'node:crypto';
import type { TlsName } from '../observation.ts';
import type { HelloOffer } from '../session.ts';

/** Version numbers on the wire (RFC 8446 section 4.2.1 and before it RFC 6101, 2246, 4346, 5246). */
export const versionNumbers: Readonly<Record<TlsName, number>> = {
  SSLv3: 0x0300,
  TLSv1: 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': 0x0304,
};

/** Cipher suites by what is wrong with them (IANA TLS Cipher Suites registry). */
const suites: Readonly<Record<NonNullable<HelloOffer['ciphers']>, readonly number[]>> = {
  default: [
    0x1301, 0x1302, 0x1303, 0xc02f, 0xc030, 0xcca8, 0xc02b, 0xc02c, 0xcca9, 0xc013, 0xc014, 0x009c, 0x009d,
    0x002f, 0x0035,
  ],
  null: [0x0001, 0x0002, 0x003b, 0xc010, 0xc006],
  anonymous: [0x0034, 0x003a, 0x006c, 0x006d, 0x00a6, 0x00a7, 0xc018, 0xc019],
  export: [0x0003, 0x0006, 0x0008, 0x000b, 0x000e, 0x0011, 0x0014, 0x0062, 0x0064],
  rc4: [0x0004, 0x0005, 0xc007, 0xc011],
  '3des': [0x000a, 0x0016, 0xc008, 0xc012],
  cbc: [
    0x002f, 0x0035, 0x003c, 0x003d, 0x0033, 0x0039, 0x0067, 0x006b, 0xc013, 0xc014, 0xc027, 0xc028, 0xc009,
    0xc00a,
  ],
  'static-rsa': [0x009c, 0x009d, 0x002f, 0x0035, 0x003c, 0x003d],
};

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** A vector with its length in front, in `size` bytes. */
function vector(size: 1 | 2 | 3, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(size);
  length.writeUIntBE(body.length, 0, size);
  return Buffer.concat([length, body]);
}

function extension(type: number, body: Buffer): Buffer {
  return Buffer.concat([u16(type), vector(2, body)]);
}

/**
 * A ClientHello record offering exactly these versions and ciphers, whatever this machine's TLS library thinks of them
 * (RFC 8446 section 4.1.2). An offer of TLS 1.3 needs its ciphers: `default`.
 */
export function clientHello({ versions, ciphers = 'default' }: HelloOffer, servername: string): Buffer {
  const numbers = versions.map((version) => versionNumbers[version]).sort((a, b) => b - a);
  const offers13 = numbers[0] === versionNumbers['TLSv1.3'];
  const legacy = Math.min(numbers[0] ?? 0, versionNumbers['TLSv1.2']);
  const chosen = suites[ciphers].filter((suite) => offers13 || suite < 0x1300 || suite > 0x13ff);
  const groups = [0x001d, 0x0017, 0x0018, 0x0100];
  const schemes = [0x0403, 0x0503, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201];
  const extensions = [
    extension(0x0000, vector(2, Buffer.from([0]), vector(2, Buffer.from(servername)))),
    extension(0x000a, vector(2, ...groups.map(u16))),
    extension(0x000b, vector(1, Buffer.from([0]))),
    extension(0x000d, vector(2, ...schemes.map(u16))),
    ...(offers13
      ? [
          extension(0x002b, vector(1, ...numbers.map(u16))),
          extension(0x002d, vector(1, Buffer.from([1]))),
          // Any 32 bytes are an X25519 public key (RFC 7748 section 5); the handshake is not carried further.
          extension(0x0033, vector(2, u16(0x001d), vector(2, randomBytes(32)))),
        ]
      : []),
  ];
  // SSL 3.0 knows no extensions.
  const tail = numbers[0] === versionNumbers.SSLv3 ? Buffer.alloc(0) : vector(2, ...extensions);
  const hello = Buffer.concat([
    u16(legacy),
    randomBytes(32),
    vector(1, offers13 ? randomBytes(32) : Buffer.alloc(0)),
    vector(2, ...chosen.map(u16)),
    vector(1, Buffer.from([0])),
    tail,
  ]);
  const message = Buffer.concat([Buffer.from([1]), vector(3, hello)]);
  const record = Math.min(legacy, versionNumbers.TLSv1);
  return Buffer.concat([Buffer.from([22]), u16(record), vector(2, message)]);
}
