import { createHmac } from 'node:crypto';

/** The response of CRAM-MD5 (RFC 2195 section 2) in base64, to a challenge as the last word of a server's line. */
export function cramResponse(lines: readonly string[], login: string, password: string): string {
  const challenge = Buffer.from(lines.at(-1)?.trim().split(' ').at(-1) ?? '', 'base64');
  const digest = createHmac('md5', password).update(challenge).digest('hex');
  return Buffer.from(`${login} ${digest}`).toString('base64');
}

/** Digest of a password that is not the right one. */
export const wrongPassword = 'not the password';
