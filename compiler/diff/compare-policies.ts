import { whole } from '../policy/address.ts';
import { expand } from '../policy/aliases.ts';
import type { Answer } from '../policy/answer.ts';
import { findClasses } from '../policy/classes/classes.ts';
import { explore, type Region } from '../policy/classes/explore.ts';
import { fateLines } from '../policy/format/fate-text.ts';
import type { PolicyModel } from '../policy/policy-model.ts';
import { mergeRegions } from '../policy/statements/merge.ts';
import { answerWords } from '../policy/statements/statement.ts';
import { boxWords } from '../policy/statements/words.ts';
import { dangerRank } from './danger.ts';
import type { ChangedAnswer, PolicyChange } from './diff-report.ts';
import { type Effect, effectsOf } from './effect.ts';
import type { Side } from './side.ts';

/** Every region of questions whose answers differ: one statement for each effect, the dangerous first. */
export function comparePolicies(before: Side, after: Side): readonly PolicyChange[] {
  const models = [before.model, after.model] as const;
  const classes = findClasses(models, (recipient) => moved(models, recipient));
  const ports = [...new Set(models.flatMap(({ listeners }) => [...listeners.keys()]))];
  const changes = byEffect(explore(models, classes)).map(({ effect, regions, first }): PolicyChange => {
    const { assumed, ...witness } = first.witness;
    return {
      danger: effect.danger,
      effect: effect.words,
      where: mergeRegions(regions, () => '').map((box) => boxWords(classes, box, ports)),
      before: changedAnswer(before, first.answers[0], first),
      after: changedAnswer(after, first.answers[1], first),
      witness,
    };
  });
  return [...changes].sort((a, b) => dangerRank(a.danger) - dangerRank(b.danger));
}

interface Changed {
  readonly effect: Effect;
  readonly regions: readonly Region[];
  readonly first: Region;
}

/** Regions by what is different about their answers; a region in which several things are is in several groups. */
function byEffect(regions: readonly Region[]): readonly Changed[] {
  const groups = new Map<
    string,
    { readonly effect: Effect; readonly regions: Region[]; readonly first: Region }
  >();
  for (const region of regions) {
    for (const effect of effectsOf(region.answers[0], region.answers[1], region.witness)) {
      const key = JSON.stringify([effect, region.witness.login === undefined]);
      const group = groups.get(key);
      if (group) group.regions.push(region);
      else groups.set(key, { effect, regions: [region], first: region });
    }
  }
  return [...groups.values()];
}

function changedAnswer(side: Side, answer: Answer | undefined, { witness }: Region): ChangedAnswer {
  if (answer === undefined)
    return { answer: 'no service', decided: '', tree: undefined, because: 'services', line: undefined };
  const { by, because, asked, found } = answer.decided;
  const decider = because ?? by;
  const said = answer.message
    ? fateLines(answer.message).join('; ')
    : `${answerWords(answer, witness)} ${answer.replies.at(-1)?.text ?? ''}`.trimEnd();
  return {
    answer: said,
    decided: found === '' ? asked : `${asked}: ${found}`,
    tree: side.treePlace(decider),
    ...side.specPlace(decider),
  };
}

/** Where a recipient's mail goes on both sides, where that is not the same; empty otherwise. */
export function moved(models: readonly [PolicyModel, PolicyModel], recipient: string): string {
  const [before, after] = models.map((model) => goesOn(model, recipient));
  return before === after ? '' : `${before} → ${after}`;
}

/** The addresses that a recipient's mail goes to, where an alias leads it on. */
function goesOn(model: PolicyModel, recipient: string): string {
  const address = whole(model, recipient);
  const aliases = model.tables.get('aliases');
  const at = address.lastIndexOf('@');
  const keys = [address, address.slice(at), address.slice(0, at)];
  return keys.some((key) => aliases?.rows.has(key)) ? expand(model, address).join() : address;
}
