import { randomInt } from 'node:crypto';
import { untilAnswers } from './engine/answers.ts';
import type { Arena } from './engine/arena.ts';
import { tokens } from './engine/arena.ts';
import { barrier } from './engine/barrier.ts';
import { logReader } from './engine/logs.ts';
import { mailbox } from './engine/mailbox.ts';
import { sendSentinel } from './engine/sentinel.ts';
import { systemSession } from './engine/session.ts';
import { shownCertificate } from './engine/shown-certificate.ts';
import type { World } from './host/world.ts';
import { startWorld } from './host/world.ts';
import type { Tree } from './mutant.ts';
import { removeLeftovers, takenSubnets } from './project/leftovers.ts';
import { ownNetwork6, planNetworks } from './project/plan.ts';
import type { Project, ProjectSetting } from './project/project.ts';
import { startProject } from './project/project.ts';
import type { ConformRequest } from './request.ts';
import { makeAuthority } from './supply/certificates.ts';
import { hashWith } from './supply/hash-password.ts';
import { makeSupplies } from './supply/supplies.ts';
import { arrangeAimed } from './target/arrange-aimed.ts';
import { ownOffer } from './target/own-offer.ts';
import { ownReach } from './target/own-reach.ts';
import { ToolError } from './tool-error.ts';

/** Everything that runs, and how it is taken down. */
export interface Arranged {
  readonly arena: Arena;
  /** The tree under test. */
  readonly tree: Tree;
  remove(): Promise<void>;
}

/** How long the services may take to answer for the first time. */
const startPatience = 60_000;

/** Makes ready what the request aims at. */
export async function arrange(request: ConformRequest): Promise<Arranged> {
  const { aim } = request;
  return aim.kind === 'own' ? arrangeOwn(request) : arrangeAimed(request, aim);
}

/** Compiles with the suite's own secrets, starts project and world, and waits until every service answers. */
async function arrangeOwn(request: ConformRequest): Promise<Arranged> {
  const { resolved: spec, terminal } = request;
  const run = randomInt(36 ** 5)
    .toString(36)
    .padStart(5, '0');
  for (const gone of await removeLeftovers()) terminal.line(`removed ${gone}, left over by a run that died`);
  const [authority, supplies] = await Promise.all([
    makeAuthority(),
    makeSupplies(spec, hashWith(request.images)),
  ]);
  const tree = request.compile(supplies.data);
  const certificate = await authority.issue([spec.hostname]);
  const project = await startWhereFree(request.start ?? startProject, {
    spec,
    tree,
    authorities: spec.features.has('upstream') ? authority.root : undefined,
    certificate,
    run,
    secrets: supplies.secrets,
    worldImage: request.images.world,
  });
  let world: World | undefined;
  try {
    const containers = {
      worldContainer: project.container('world'),
      publishedContainer: project.container('published'),
    };
    world = await startWorld({
      spec,
      plans: project.plans,
      authority,
      relayLogins: supplies.relayLogins,
      ...containers,
    });
    await world.serveZones(tree);
    let trusted = authority.root;
    const { people } = supplies;
    const meet = async (): Promise<void> => {
      if (spec.tls.certificate.selfSigned) trusted = (await shownCertificate(arena)) ?? trusted;
    };
    const trust = (): string => trusted;
    const offer = ownOffer(spec, request.safe);
    const arena = makeArena({
      spec,
      foretell: request.foretell,
      world,
      project,
      people,
      authority,
      trust,
      meet,
      run,
      offer,
    });
    const ready = await untilAnswers(() => systemSession(arena), startPatience);
    await meet();
    terminal.line(`every service answers (${ready} ms after the containers were started)`);
    return { arena, tree, remove: () => takeDown(request, project, world) };
  } catch (error) {
    await takeDown(request, project, world);
    throw error;
  }
}

/** Another run may take the same free networks in the same moment; then there are others. */
async function startWhereFree(
  start: typeof startProject,
  setting: Omit<ProjectSetting, 'plans' | 'own6'>,
  attempts = 3,
): Promise<Project> {
  const taken = await takenSubnets();
  const plans = planNetworks(setting.spec, taken);
  try {
    return await start({ ...setting, plans, own6: ownNetwork6(plans, taken) });
  } catch (error) {
    const lost = error instanceof ToolError && error.message.startsWith('A network of the test overlaps');
    if (!lost || attempts <= 1) throw error;
    return startWhereFree(start, setting, attempts - 1);
  }
}

async function takeDown(
  { keep, terminal }: ConformRequest,
  project: Project,
  world: World | undefined,
): Promise<void> {
  world?.close();
  if (keep) {
    terminal.line(`left running: Compose project ${project.name}, files in ${project.folder}`);
    return;
  }
  await project.remove();
}

function makeArena(
  parts: Pick<
    Arena,
    'spec' | 'foretell' | 'world' | 'project' | 'people' | 'authority' | 'trust' | 'meet' | 'run' | 'offer'
  >,
): Arena {
  const mailboxBarriers = new Map<string, () => Promise<void>>();
  const sentinel = async (to: string | undefined): Promise<void> => {
    const { session, close } = systemSession(arena);
    try {
      await sendSentinel(session, to);
    } finally {
      close();
    }
  };
  const { spec, world, project, people } = parts;
  const arena: Arena = {
    ...parts,
    known: people,
    correspondent: undefined,
    listed: undefined,
    reach: ownReach(spec, world, project),
    has: (vantage, family) => vantage === 'published' || world.plan(vantage, family) !== undefined,
    mailbox: (person, token) => mailbox(arena, token, person),
    logs: logReader(project),
    token: tokens(parts.run),
    relayed: barrier(() => sentinel(undefined)),
    delivered(address) {
      const wait = mailboxBarriers.get(address) ?? barrier(() => sentinel(address));
      mailboxBarriers.set(address, wait);
      return wait();
    },
  };
  return arena;
}
