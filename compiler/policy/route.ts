import type { PostfixService } from '../model/postfix.ts';
import { classOf, halves, mapKeys, parents } from './address.ts';
import type { Delivery } from './answer.ts';
import { lookUpIn } from './match.ts';
import { isYes, textOf } from './parameters.ts';
import type { PolicyModel } from './policy-model.ts';

/** Where mail for an address goes that no alias leads further (trivial-rewrite(8), transport(5)). */
export function route(model: PolicyModel, address: string, sender: string): Delivery {
  const { domain } = halves(address);
  const row = transportRow(model, address);
  const named = row === undefined ? undefined : splitTransport(row);
  switch (classOf(model, domain)) {
    case 'mailbox-domain':
      return toMailbox(model, address, named?.transport ?? textOf(model, 'virtual_transport', 'virtual'));
    case 'alias-domain':
      return { kind: 'bounced', address, why: 'no such alias' };
    case 'local':
      return { kind: 'bounced', address, why: textOf(model, 'local_transport', 'local') };
    case 'relay-domain':
    case 'elsewhere':
      return toElsewhere(model, address, named ?? defaultRoute(model, sender), sender);
  }
}

/** What a recipient's own domain has to do with its way: a row of transport_maps, and the TLS level of its exchangers. */
export function recipientRoute(model: PolicyModel, address: string): readonly unknown[] {
  return [transportRow(model, address) ?? null, tlsLevel(model, halves(address).domain)];
}

/** What the sender has to do with the way of its mail. */
export function senderRoute(model: PolicyModel, sender: string): readonly unknown[] {
  const { transport, nexthop } = defaultRoute(model, sender);
  return [transport, nexthop];
}

interface Route {
  readonly transport: string;
  /** Empty for the recipient's own domain. */
  readonly nexthop: string;
}

function transportRow(model: PolicyModel, address: string): string | undefined {
  const { domain } = halves(address);
  const row = lookUpIn(model, 'transport_maps', [address, domain, ...parents(domain), '*'])?.answer;
  return typeof row === 'string' ? row : undefined;
}

function splitTransport(answer: string): Route {
  const [transport = '', ...rest] = answer.split(':');
  return { transport: transport === '' ? 'smtp' : transport, nexthop: rest.join(':') };
}

/** The sender's own transport first, then that of everybody; `relayhost` where neither has a destination. */
function defaultRoute(model: PolicyModel, sender: string): Route {
  const keys = sender === '' ? ['<>'] : mapKeys(model, sender);
  const own = lookUpIn(model, 'sender_dependent_default_transport_maps', keys)?.answer;
  const { transport, nexthop } = splitTransport(
    typeof own === 'string' ? own : textOf(model, 'default_transport', 'smtp'),
  );
  return { transport, nexthop: nexthop === '' ? textOf(model, 'relayhost', '') : nexthop };
}

/** Dovecot has a mailbox for each login, by its address. */
function toMailbox(model: PolicyModel, address: string, transport: string): Delivery {
  if (model.logins.has(address)) return { kind: 'mailbox', address, transport };
  return { kind: 'bounced', address, why: 'no such mailbox' };
}

function toElsewhere(model: PolicyModel, address: string, named: Route, sender: string): Delivery {
  const { domain } = halves(address);
  const { transport } = named;
  const upstream = named.nexthop !== '';
  const nexthop = upstream ? named.nexthop : domain;
  const service = model.system.postfix.services.find(
    ({ name, type }) => type === 'unix' && name === transport,
  );
  return {
    kind: 'elsewhere',
    address,
    transport,
    nexthop,
    upstream,
    tls: tlsLevel(model, nexthop),
    implicitTls: isYes(model, 'smtp_tls_wrappermode', false, service),
    login: loginAt(model, nexthop, sender),
    pace: paceOf(model, transport),
    families: families(model, service),
  };
}

/** TLS_README, client policy table: the next hop as it is written, then the parent domains with a dot in front. */
function tlsLevel(model: PolicyModel, nexthop: string): string {
  const above = nexthop.startsWith('[') ? [] : parents(nexthop);
  const row = lookUpIn(model, 'smtp_tls_policy_maps', [nexthop, ...above])?.answer;
  return typeof row === 'string'
    ? (row.split(/\s/)[0] ?? row)
    : textOf(model, 'smtp_tls_security_level', 'none');
}

/** SASL_README: by the sender first where it decides, then by the next hop. */
export function loginAt(model: PolicyModel, nexthop: string, sender: string): string | undefined {
  if (!isYes(model, 'smtp_sasl_auth_enable', false)) return undefined;
  const bySender = isYes(model, 'smtp_sender_dependent_authentication', false)
    ? [sender, `@${halves(sender).domain}`]
    : [];
  const keys = [...bySender, nexthop];
  const { upstreamLogins } = model.system.postfix;
  return keys.flatMap((key) => upstreamLogins.filter((login) => login.key === key)).at(0)?.password;
}

const paces = [
  'destination_concurrency_limit',
  'destination_rate_delay',
  'destination_recipient_limit',
] as const;

function paceOf(model: PolicyModel, transport: string): readonly string[] {
  return paces.flatMap((ending) => {
    const name = `${transport}_${ending}`;
    const value = textOf(model, name, '');
    return value === '' ? [] : [`${name} ${value}`];
  });
}

function families(model: PolicyModel, service: PostfixService | undefined): string {
  const only = service?.options.some(({ name }) => name === 'inet_protocols');
  return only
    ? textOf(model, 'inet_protocols', 'all', service)
    : `all, ${textOf(model, 'smtp_address_preference', 'any')} first`;
}
