import type { ResolvedNetwork } from '../../../schema/resolved-spec.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseCidr } from '../support/network/cidr.ts';
import { isLargePartOfInternet, isWide } from '../support/network/ranges.ts';
import { placeText, publishedSubmissionServices, publishPath } from '../support/published.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A wide trusted network behind a port that strangers reach: Docker can make a stranger look like one of its addresses. */
export const rule: Rule = {
  id: 'network/wide-and-published',
  title: 'A wide trusted network together with a port published beyond loopback',
  severity: 'error',
  why: 'Docker hands some connections on from an address of its own (IPv6 to IPv4, the host itself, rootless Docker). In a wide network that address is trusted, and the port is an open relay.',
  help: 'Narrow the network to the machines that send mail (/24 or /64 at most), or publish on loopback only, `publish: 127.0.0.1`.',
  clauses: ['postconf(5) mynetworks'],
  *check({ sections, resolved }): Generator<Finding> {
    const [published] = publishedSubmissionServices(resolved);
    if (published === undefined) return;
    const { name, publish } = published;
    const where = `while ${name} is published on ${placeText(publish)}`;
    for (const { text, cidr, path } of writtenNetworks(sections)) {
      // A network that wide is reported by `network/everybody`, wherever the port is published.
      if (isWide(cidr) && !isLargePartOfInternet(cidr))
        yield { message: `\`${text}\` is trusted ${where}`, path };
    }
    const wide = sections.trusted === undefined ? resolved.trusted.filter(isWideNetwork) : [];
    if (wide.length === 0) return;
    yield {
      message: `The profile trusts ${wide.map(({ network }) => `\`${network}\``).join(', ')} ${where}`,
      path: publishPath(published, resolved),
      help: 'Publish it on loopback only, `publish: 127.0.0.1`, or name under `trusted` the machines that send mail (/24 or /64 at most); `trusted: []` trusts no network.',
    };
  },
};

/** A network of the profile's defaults, where mail.yaml names none. */
function isWideNetwork({ network }: ResolvedNetwork): boolean {
  const cidr = parseCidr(network.replace(/[[\]]/g, ''));
  return cidr !== undefined && isWide(cidr);
}
