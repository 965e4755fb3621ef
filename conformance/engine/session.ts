import { Blind } from '../blind.ts';
import { verifyDkim } from '../dkim/verify.ts';
import { entryService } from '../entry.ts';
import { matches } from '../expectation.ts';
import { probes, remoteDomain, strangers } from '../host/domains.ts';
import { reverseName } from '../host/world.ts';
import { allowed } from '../judge/grade-foreign.ts';
import type { Session } from '../session.ts';
import { NotWithThisAim } from '../target/not-with-this-aim.ts';
import type { Family, Vantage } from '../vantage.ts';
import { openImap } from '../wire/imap.ts';
import { openPop3 } from '../wire/pop3.ts';
import type { TranscriptEntry } from '../wire/transcript.ts';
import { transcript } from '../wire/transcript.ts';
import type { Arena } from './arena.ts';
import { connections } from './connections.ts';
import { deliver } from './deliver.ts';
import { describeExpectation, describeObservation } from './describe.ts';
import { exchangers } from './exchangers.ts';
import { sendHello } from './hello.ts';
import { joined } from './logs.ts';
import { makeMessage } from './message.ts';
import { projectControl } from './project-control.ts';
import { recipient } from './recipient.ts';
import { openEntry, openSmtpUpTo, submit } from './smtp-up-to.ts';
import { upstreams } from './upstreams.ts';

/** Who asks for a session. */
export interface SessionOwner {
  readonly id: string;
  readonly vantage: Vantage;
  readonly family: Family;
  /** Whether the first mailbox hands mail in, where nothing else is said: no trusted network may. */
  readonly logsIn?: boolean;
  readonly disturbs: boolean;
}

/** A session, and what is left of it when it is over. */
export interface OpenSession {
  readonly session: Session;
  readonly notes: readonly string[];
  readonly transcript: readonly TranscriptEntry[];
  /** What marks the daemons' lines as belonging to it. */
  marks(): readonly string[];
  close(): void;
}

/** Opens a session for one run of a check or a control. */
export function openSession(arena: Arena, owner: SessionOwner): OpenSession {
  const { spec, world, people } = arena;
  const { vantage, family } = owner;
  const token = arena.token();
  const passwords = [...arena.known, ...world.upstreams.flatMap(({ logins }) => logins)];
  const record = transcript(passwords.map(({ password }) => password));
  const notes: string[] = [];
  const lines = connections(arena, record, owner);
  // Domain names allow no underscore or slash; the area comes after the name, as in a domain.
  const ehloName = `${owner.id.split('/').reverse().join('.')}.${token}.${probes}`;
  const stranger = arena.correspondent ?? `${token}@${strangers}`;
  const [ours] = spec.senders.kind === 'domains' ? spec.senders.domains : [];
  const [first] = people;
  const anybody = ours === undefined ? stranger : `${token}@${ours}`;
  const sender = (owner.logsIn && first?.address) || anybody;
  const sites = exchangers(arena, token);

  const session: Session = {
    spec,
    foreign: arena.offer.judge.kind === 'standards',
    token,
    ehloName,
    vantage,
    family,
    people,
    person(index = 0) {
      return people[index] ?? session.blind(`mail.yaml has fewer than ${index + 1} mailboxes`);
    },
    remote: (behaviour = 'accept') => arena.elsewhere ?? `${token}@${remoteDomain(behaviour)}`,
    remoteAt: (domain) => `${token}@${domain}`,
    stranger,
    sender,
    recipient: recipient(
      first?.address ?? arena.correspondent ?? arena.listed ?? `${token}@${remoteDomain('accept')}`,
      first === undefined ? undefined : arena.mailbox(first, token),
      sites,
    ),
    wire: lines.wire,
    smtp: async (service, options = {}) =>
      openSmtpUpTo(session, await lines.wire(service, options), service, options),
    entry: (options) => openEntry(session, entryService(spec), options),
    trusted: (options) => openEntry(session, entryService(spec), { vantage: 'inside', ...options }),
    outgoing: (options) =>
      owner.logsIn ? submit(session, session.person(), options) : session.trusted(options),
    submit: (person, options) => submit(session, person ?? session.person(), options),
    async imap(service, options = {}) {
      const wire = await lines.wire(service, options);
      if (service === 'imaps')
        session.need(await wire.secure(options.tls), { kind: 'secure' }, `TLS with ${service}`);
      return openImap(wire);
    },
    async pop3(service, options = {}) {
      const wire = await lines.wire(service, options);
      if (service === 'pop3s')
        session.need(await wire.secure(options.tls), { kind: 'secure' }, `TLS with ${service}`);
      return openPop3(wire);
    },
    hello: async (service, offer, options) =>
      sendHello(await lines.wire(service, options), service, offer, {
        servername: spec.hostname,
        ehlo: ehloName,
      }),
    forward: lines.forward,
    ca: arena.trust(),
    async freshAddress(from = vantage, of = family) {
      const address = await world.address(from, of);
      return address ?? session.blind(`the vantage ${from} has one address only`);
    },
    neighbour: (of = family) => world.neighbour(of),
    message: (options) =>
      makeMessage(token, sender, `${owner.id.replaceAll('/', '.')}.${arena.token()}@${probes}`, options),
    deliver: (options) => deliver(session, owner.logsIn ? { as: session.person(), ...options } : options),
    async follow(smtp) {
      return arena.offer.lacks('elsewhere') === undefined ? smtp.data(session.message()) : undefined;
    },
    async received(expected) {
      const lack = arena.offer.lacks('received');
      if (lack !== undefined && session.foreign) return undefined;
      if (lack !== undefined) throw new NotWithThisAim(lack);
      if (expected > 0) await session.recipient.waitFor(expected);
      return session.recipient.settled();
    },
    exchangers: sites,
    upstreams: upstreams(arena, owner.disturbs),
    foretell: arena.foretell,
    mailbox: (person) => arena.mailbox(person, token),
    dkim: (message) => verifyDkim(message, (name, type) => world.link.call('resolve', { name, type })),
    dns: (name, type) => world.link.call('resolve', { name, type }),
    async listInBlockLists(address, answer) {
      const label = reversed(address);
      const listed = spec.dnsbl.map((entry) => ({
        name: `${label}.${entry.split('=')[0]}`,
        type: 'A' as const,
        data: answer === undefined ? listings(entry) : [answer],
      }));
      await world.link.call('addRecords', listed);
    },
    logs: {
      all: () => arena.logs.lines(),
      mine: async () => joined(await arena.logs.lines(), marks()),
    },
    project: projectControl(arena, () => session, owner.disturbs),
    fact: (value, about) => ({
      kind: 'fact',
      value: typeof value === 'object' ? value.join(' ') : value,
      ...(about === undefined ? {} : { about }),
    }),
    about: (text, seen) => ({ ...seen, about: text }),
    need(seen, expected, what) {
      const wanted = [expected].flat();
      const list = arena.offer.judge.kind === 'standards' ? allowed(wanted) : wanted;
      if (list.some((each) => matches(each, seen))) return seen;
      const words = list.map(describeExpectation).join(' or ');
      throw new Blind(`${what}: expected ${words}, got ${describeObservation(seen)}`);
    },
    blind: (reason) => {
      throw new Blind(reason);
    },
    note(text) {
      notes.push(text);
      record.add(0, '#', text);
    },
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  };
  const marks = (): string[] => [
    token,
    ...[...lines.used].map((address) => `[${address}]`),
    ...[...lines.used].map((address) => `rip=${address},`),
  ];
  return { session, notes, transcript: record.entries, marks, close: lines.close };
}

/** A session of the suite's own, from inside where there is an inside: rates do not count there. */
export function systemSession(arena: Arena): OpenSession {
  const family = arena.spec.outbound.addressFamily === 'ipv6' ? 6 : 4;
  const places: readonly Vantage[] = ['inside', 'outside', 'published'];
  const vantage = places.find((place) => arena.has(place, family)) ?? 'outside';
  return openSession(arena, { id: 'conform', vantage, family, disturbs: true });
}

/** How a list says that an address is listed: as its filter has it, else as the components of the usual lists do. */
function listings(entry: string): string[] {
  const filter = entry.split('=')[1];
  return filter === undefined
    ? ['127.0.0.2', '127.0.0.4', '127.0.0.10']
    : [filter.replace(/\[([0-9]+)[^\]]*\]/g, '$1')];
}

/** How a DNS block list names an address (RFC 5782 section 2). */
function reversed(address: string): string {
  return reverseName(address).replace(/\.(in-addr|ip6)\.arpa$/, '');
}
