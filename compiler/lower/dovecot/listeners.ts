import type { ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup, DovecotNode } from '../../model/dovecot.ts';
import { block, decided, flag, number, only23, only24, setting, text, words } from './nodes.ts';

type Protocol = 'imap' | 'pop3';

/** The protocols with the ports they are offered on; a port that is not offered is switched off by name. */
export function lowerListeners(resolved: ResolvedSpec): DovecotGroup {
  const protocols = (['imap', 'pop3'] as const).filter((protocol) => offered(resolved, protocol).length > 0);
  return {
    title: 'Protocols',
    nodes: [
      setting(
        'protocols',
        words(...protocols, 'lmtp'),
        resolved.originOf(['services']),
        'LMTP takes the mail from Postfix, on a socket only',
      ),
      setting(
        'login_greeting',
        text(`${resolved.hostname} ready`),
        resolved.originOf(['hostname']),
        'without the name of the software',
      ),
      setting('listen', text('*, ::'), decided('IPv4 and IPv6')),
      ...protocols.map((protocol) => loginService(resolved, protocol)),
    ],
  };
}

const offered = (resolved: ResolvedSpec, protocol: Protocol): readonly ResolvedService[] =>
  resolved.services.filter((service) => service.name === protocol || service.name === `${protocol}s`);

function loginService(resolved: ResolvedSpec, protocol: Protocol): DovecotNode {
  const root = decided('no SYS_CHROOT capability: the container is the cage');
  return block(`service ${protocol}-login`, [
    listener(resolved, protocol),
    listener(resolved, `${protocol}s`),
    setting('chroot', text(''), root),
    ...loginProcesses(),
  ]);
}

/**
 * Few processes that serve many clients each. With a process for every connection, Dovecot's default, a hundred idle
 * connections of one stranger shut out everybody; full processes drop the oldest client that has not logged in.
 * Sessions under TLS stay with these processes, so that they must hold as many as there are IMAP processes (1024).
 */
function loginProcesses(): readonly DovecotNode[] {
  const many = decided('one stranger with many connections shuts nobody out: a process serves many clients');
  return [
    setting(only23('service_count'), number(0), many),
    setting(only24('restart_request_count'), text('unlimited'), many),
    setting('process_limit', number(4), many),
    setting('client_limit', number(500), many),
    setting('process_min_avail', number(2), decided('there before the clients are')),
  ];
}

function listener(resolved: ResolvedSpec, name: Protocol | `${Protocol}s`): DovecotNode {
  const service = resolved.services.find((each) => each.name === name);
  const origin = resolved.originOf(['services', name]);
  const ports = [
    setting('port', number(service?.port ?? 0), origin, service === undefined ? 'not offered' : undefined),
  ];
  if (service !== undefined && name.endsWith('s'))
    ports.push(setting('ssl', flag(true), decided('TLS from the first byte (RFC 8314)')));
  return block(`inet_listener ${name}`, ports);
}
