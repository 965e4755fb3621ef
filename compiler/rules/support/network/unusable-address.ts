import type { Explanation } from '../../rule.ts';
import { contains, parseAddress, parseCidr } from './cidr.ts';
import { embeddedIpv4, noMachineIn } from './no-machine.ts';

/** Addresses of one link (RFC 4291 section 2.5.6), which need the name of an interface. */
const linkLocal = parseCidr('fe80::/10');

/**
 * Why nothing can be published on an address, or undefined.
 *
 * @param port - that stands behind it, for what to write instead
 */
export function unusableAddress(text: string, port?: string): Explanation | undefined {
  const parsed = parseAddress(text);
  if (parsed === undefined) return { message: `${JSON.stringify(text)} is not an IP address` };
  const single = { ...parsed, prefix: parsed.family === 4 ? 32 : 128 };
  const found = noMachineIn(single);
  if (found !== undefined) {
    const own = `${embeddedIpv4(text)}${port === undefined ? '' : `:${port}`}`;
    return {
      message: `Nothing can be published on ${text}: ${found.why}`,
      ...(found.isIpv4 && { help: `Write \`${own}\`.` }),
    };
  }
  return linkLocal !== undefined && contains(linkLocal, single)
    ? {
        message: `Nothing can be published on ${text}: the address is one of a single link, and Docker takes no interface with it`,
      }
    : undefined;
}
