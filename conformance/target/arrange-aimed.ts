import { randomInt } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { Arranged } from '../arrange.ts';
import { Blind } from '../blind.ts';
import type { Arena } from '../engine/arena.ts';
import { tokens } from '../engine/arena.ts';
import { logReader } from '../engine/logs.ts';
import { systemSession } from '../engine/session.ts';
import { shownCertificate } from '../engine/shown-certificate.ts';
import { reply } from '../expectation.ts';
import type { ConformRequest, Terminal } from '../request.ts';
import type { RunningAim } from './aim.ts';
import { composeSystem } from './compose/compose-system.ts';
import { endpointSystem } from './endpoint-system.ts';
import { clearInbox, imapMailbox } from './imap-mailbox.ts';
import { kubernetesSystem } from './kubernetes/kubernetes-system.ts';
import { liveOffer } from './live-offer.ts';
import { livePeople } from './live-people.ts';
import { liveProject } from './live-project.ts';
import type { LiveSystem } from './live-system.ts';
import { liveWorld } from './live-world.ts';
import { narrowed } from './narrowed.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';
import { requireQuiet } from './require-quiet.ts';

/** Makes a system that runs already ready for checks. Nothing is changed about it. */
export async function arrangeAimed(request: ConformRequest, aim: RunningAim): Promise<Arranged> {
  requireQuiet(request.resolved, aim);
  const tree = request.compile({ passwordHashes: {}, dkimPublicKeys: {} });
  const live = await systemOf(request, aim, tree);
  try {
    const arena = liveArena(request, aim, live, tree);
    await arena.meet();
    request.terminal.line(`aimed at ${live.name}: nothing is stopped, restarted or changed there`);
    if (live.waitsMs > 0)
      request.terminal.line(
        live.bare === undefined
          ? 'mail.yaml limits what one client may do in a minute: connections wait for their turn'
          : 'connections wait for their turn: see --pace',
      );
    return { arena, tree, remove: () => leave(arena, live, request.terminal) };
  } catch (error) {
    await live.remove();
    throw error;
  }
}

/** Leaves the system as it was: without the test messages, and without what the aim put beside it. */
async function leave(arena: Arena, live: LiveSystem, terminal: Terminal): Promise<void> {
  try {
    if (arena.offer.lacks('mailboxes') === undefined)
      for (const person of arena.known) {
        // What is still on its way is let in first.
        await delivered(arena, person.address).catch(() => undefined);
        await clearInbox(arena, person).catch((error: unknown) =>
          terminal.line(
            `test messages with mc${arena.run} may be left in ${person.address}: ${String(error)}`,
          ),
        );
      }
  } finally {
    await live.remove();
  }
}

/** Waits until a message that the login sends to itself has arrived: what was taken before it then has, or never will. */
async function delivered(arena: Arena, address: string): Promise<void> {
  const { session, close } = systemSession(arena);
  try {
    const person =
      arena.known.find((each) => each.address === address) ?? session.blind(`${address} did not log in`);
    const seen = await session.deliver({ as: person, to: address });
    session.need(seen, reply(250), 'the sentinel is taken');
    if ((await session.mailbox(person).waitFor(1, { ms: 10_000 })).length === 0)
      session.blind(`the sentinel to ${address} did not arrive`);
  } finally {
    close();
  }
}

async function systemOf(
  request: ConformRequest,
  aim: RunningAim,
  tree: Arranged['tree'],
): Promise<LiveSystem> {
  switch (aim.kind) {
    case 'compose':
      return composeSystem(request, aim.project, tree);
    case 'endpoint':
      return endpointSystem(request.resolved, aim);
    case 'kubernetes':
      return kubernetesSystem(request.resolved, aim);
  }
}

/** A stranger's sender address where none was given: a domain that exists, and that RFC 2606 section 3 keeps for this. */
const madeUp = 'mailc-conform@example.org';

function isElsewhere(address: string, { domains }: Arena['spec']): boolean {
  return !domains.some(({ name }) => address.endsWith(`@${name}`));
}

function liveArena(
  { resolved, foretell }: ConformRequest,
  aim: RunningAim,
  live: LiveSystem,
  tree: Arranged['tree'],
): Arena {
  const spec = narrowed(resolved, live.services);
  const { people, known } = livePeople(spec, aim.logins);
  const run = randomInt(36 ** 5)
    .toString(36)
    .padStart(5, '0');
  const project = liveProject(live, tree);
  const find = (vantage: string, family: number): LiveSystem['places'][number] | undefined =>
    live.places.find((place) => place.vantage === vantage && place.family === family);
  let trusted = aim.authorities ?? rootCertificates.join('\n');
  const unseen = (what: string) => async (): Promise<never> => {
    throw new NotWithThisAim(`it needs ${what}`);
  };
  const arena: Arena = {
    spec,
    foretell,
    world: liveWorld(live),
    project,
    offer: liveOffer(resolved, aim, live),
    people,
    known,
    correspondent: aim.recipients[0] ?? (live.bare === undefined ? undefined : madeUp),
    elsewhere:
      live.judge.kind === 'standards' ? aim.recipients.find((each) => isElsewhere(each, spec)) : undefined,
    listed: spec.domains.flatMap(({ aliases }) => aliases)[0]?.address,
    async reach(service, vantage, family) {
      const place = find(vantage, family);
      if (place === undefined) throw new Blind(`there is no vantage ${vantage} for IPv${family}`);
      if (!live.services.includes(service)) throw new Blind(`the aim does not lead to ${service}`);
      return place.connect(service);
    },
    has: (vantage, family) => find(vantage, family) !== undefined,
    authority: { root: trusted, issue: unseen('certificates of its own') },
    trust: () => trusted,
    async meet() {
      const itself = spec.tls.certificate.selfSigned && aim.authorities === undefined;
      if (itself) trusted = (await shownCertificate(arena)) ?? trusted;
    },
    mailbox: (person, token) => imapMailbox(arena, token, person),
    // Everything since the containers were started: what they said then matters as well.
    logs: logReader(project, 0),
    run,
    token: tokens(run),
    relayed: async () => undefined,
    delivered: (address) => delivered(arena, address),
  };
  return arena;
}
