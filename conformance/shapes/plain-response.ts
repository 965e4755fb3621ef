/** The response of PLAIN (RFC 4616 section 2) in base64: `authzid NUL authcid NUL password`. */
export function plainResponse(login: string, password: string, actAs = ''): string {
  return Buffer.from(`${actAs}\0${login}\0${password}`).toString('base64');
}
