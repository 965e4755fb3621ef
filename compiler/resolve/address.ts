/**
 * A whole address out of a local part or an address. What belongs to `localDomains` is lower-case throughout; of any
 * other address only the domain, because its local part is its own server's business (RFC 5321 section 2.4).
 */
export function wholeAddress(text: string, domain: string, localDomains: ReadonlySet<string>): string {
  const at = text.lastIndexOf('@');
  if (at < 0) return `${text.toLowerCase()}@${domain}`;
  const itsDomain = text.slice(at + 1).toLowerCase();
  const localPart = text.slice(0, at);
  return `${localDomains.has(itsDomain) ? localPart.toLowerCase() : localPart}@${itsDomain}`;
}
