/**
 * Byte sequences that one server or another has taken for the end of a message, besides the only right one, CRLF.CRLF
 * (RFC 5321 section 4.1.1.4). Names are those of the checks below `smuggling/`.
 */
export const endsOfData = {
  'lf-dot-lf': '\n.\n',
  'lf-dot-crlf': '\n.\r\n',
  'crlf-dot-lf': '\r\n.\n',
  'crlf-dot-crcrlf': '\r\n.\r\r\n',
  'cr-dot-crlf': '\r.\r\n',
  'cr-dot-cr': '\r.\r',
  'lf-dot-cr': '\n.\r',
  'cr-dot-lf': '\r.\n',
  'crlf-dot-cr': '\r\n.\r',
  'nul-before-dot': '\r\n\0.\r\n',
  'nul-after-dot': '\r\n.\0\r\n',
} as const;

/** Name of one of them. */
export type EndOfData = keyof typeof endsOfData;
