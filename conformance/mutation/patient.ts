import type { ServiceName } from '../../schema/service-name.ts';
import type { Arranged } from '../arrange.ts';
import { untilAnswers } from '../engine/answers.ts';
import type { Arena } from '../engine/arena.ts';
import { systemSession } from '../engine/session.ts';
import type { Daemon, Mutant, Tree } from '../mutant.ts';
import { StillBorn } from '../mutate/replace-in.ts';
import { ToolError } from '../tool-error.ts';

/** How long a changed system may take to answer; one that does not is still-born. */
const patience = 20_000;

/** A system that is changed again and again. */
export interface Patient {
  /** Runs `act` while the system is what the mutants make of it. A still-born one's reason instead. */
  with<T>(mutants: readonly Mutant[], act: () => Promise<T>): Promise<T | StillBorn>;
}

/**
 * Mutants are applied to the tree as compiled, over the files of those before: what those touched is started again
 * together with what these touch.
 */
export function patient({ arena, tree }: Arranged): Patient {
  let current = tree;
  let touched: readonly Daemon[] = [];
  return {
    async with(mutants, act) {
      try {
        const changed = mutants.reduce((before, mutant) => mutant.change(before, arena.spec), tree);
        const recreate = changed.get('compose.yaml') !== current.get('compose.yaml');
        const touches = mutants.flatMap(({ restart }) => restart);
        const restart = [...touched, ...touches];
        current = changed;
        touched = touches;
        const unanswered = mutants.flatMap((mutant) => mutant.unanswered ?? []);
        await apply(arena, changed, restart, recreate, unanswered);
        return await act();
      } catch (error) {
        if (error instanceof StillBorn) return error;
        if (error instanceof ToolError) return new StillBorn(error.message);
        throw error;
      }
    },
  };
}

/** Puts files in place and starts again what reads them. */
async function apply(
  arena: Arena,
  tree: Tree,
  restart: readonly Daemon[],
  recreate: boolean,
  unanswered: readonly ServiceName[],
): Promise<void> {
  const { project, world, logs } = arena;
  await project.writeTree(tree);
  // Postfix always: it alone counts what clients did in the last minute, and one vantage has a single address.
  const daemons = project.daemons.filter((daemon) => daemon === 'postfix' || restart.includes(daemon));
  await project.kill(daemons);
  if (recreate) await project.recreate([]);
  await project.start(daemons);
  await world.serveZones(tree);
  await world.link.call('forget', null);
  logs.begin();
  await untilAnswers(() => systemSession(arena), patience, unanswered);
  await arena.meet();
  // While a container is made anew the others miss it and say so: that is not what the mutant is about.
  if (recreate) logs.begin();
}
