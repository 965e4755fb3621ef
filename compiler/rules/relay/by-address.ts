import { verifyingLevels } from '../../resolve/relay.ts';
import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A name whose last label is a number: inet_aton(3) takes `0x7f.1` and `127.0.0.01` for addresses, and no domain has one. */
const isNumber = /(^|\.)(0x[0-9a-f]*|[0-9]+)$/i;

/** An upstream server that is named by its address, or by a name of one network, where its certificate has to prove who it is. */
export const rule: Rule = {
  id: 'relay/by-address',
  title: 'An upstream server that no certificate can name',
  severity: 'error',
  why: 'Certificates name hosts of the DNS, and no server can prove an address or a name without a dot: mail would wait until it bounces, or go to any server that answers there.',
  help: "Write the server's name, such as `host: smtp.example.net`; for a server without a login in a network of your own write `tls: { outbound: { level: encrypt } }`.",
  clauses: ['RFC 6125 section 6', 'postconf(5) smtp_tls_verify_cert_match'],
  *check({ sections, resolved: { outbound } }) {
    const said = sections.tls?.outbound;
    const isSaid = said?.level !== undefined || said?.destinations !== undefined;
    for (const { relay, path, sender } of writtenRelays(sections)) {
      const host = relay.host ?? '';
      // The server itself is no upstream server: `relay/to-itself` says so.
      if (/(^|\.)localhost$|^127\./.test(host)) continue;
      if (host === '' || (host.includes('.') && !isNumber.test(host))) continue;
      const found =
        sender === undefined
          ? outbound.relay
          : outbound.relaysBySender.find((each) => each.sender === sender.toLowerCase());
      if (isSaid && found !== undefined && !verifyingLevels.has(found.tlsLevel)) continue;
      yield {
        message: `No certificate can prove that ${host} is the server that is meant`,
        path: [...path, 'host'],
      };
    }
  },
};
