import type { Noted, Read, Refusal } from '../readers.ts';
import { relayOf } from '../relay-of.ts';

/**
 * Stands for an upstream server that the variables name in a way that cannot be read: no DNS ever has it (RFC 6761
 * section 6.4), and `check` reports it, so that mail does not go another way meanwhile.
 */
export const unreadHost = 'upstream.invalid';

/** What holds of an upstream server that could not be read. */
export const unreadUpstream: { readonly relayHost: string; readonly relayUnread: true } = {
  relayHost: unreadHost,
  relayUnread: true,
};

const form =
  /^(?:\[([A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\]|([A-Za-z0-9._-]+))(?::([0-9]{1,5}|smtp|submission|submissions|smtps))?$/;
const ports: Readonly<Record<string, number>> = { smtp: 25, submission: 587, submissions: 465, smtps: 465 };
const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;

/**
 * A next hop as Postfix writes it (postconf(5), `relayhost`): `[host]:port`, `host:port` or a host alone. In brackets it
 * is the host itself; without them Postfix asks for the MX records of the name first.
 *
 * @param plain - whether the system puts brackets around it by itself
 */
export function readHostPort(
  value: string,
  defaultPort: number | undefined,
  plain = false,
): ReturnType<Read> {
  const text = value.trim();
  const [whole, bracketed, bare, written] = form.exec(text) ?? [];
  const host = (bracketed ?? bare)?.toLowerCase();
  const port = written === undefined ? defaultPort : (ports[written] ?? Number(written));
  if (whole === undefined || host === undefined || (port !== undefined && (port < 1 || port > 65_535))) {
    return refused('it is no host and port', { ...unreadUpstream });
  }
  const facts = { relayHost: host, ...(port === undefined ? {} : { relayPort: port }) };
  if (/^[0-9.]+$|:/.test(host)) {
    return refused('it is an address, and no certificate can prove who answers there', facts);
  }
  if (!name.test(host)) return refused('it is no name that the DNS and a certificate can have', facts);
  return bracketed !== undefined || plain || relayOf(host, port).provider !== undefined ? facts : byMx(facts);
}

const refused = (reason: string, facts: NonNullable<Refusal['facts']>): Refusal => ({
  reason,
  instead: "Write the server's name at `outbound.relay.host`; until then `check` reports it.",
  facts: { ...facts, relayUnread: true },
});

const byMx = (facts: Noted['facts']): Noted => ({
  facts,
  note: {
    reason:
      'without brackets Postfix asked for the MX records of the name; here mail goes to the host of that name itself',
    instead:
      'Nothing where it has no MX records; otherwise write the name of its exchanger at `outbound.relay.host`.',
  },
});
