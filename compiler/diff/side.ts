import type { Origin } from '../../schema/origin.ts';
import type { CompiledProfile } from '../compile.ts';
import type { FileTree } from '../output/file-tree.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import type { Decider } from '../policy/answer.ts';
import { keysOf, originOf, treeLine } from '../policy/place.ts';
import { type PolicyModel, policyModel } from '../policy/policy-model.ts';
import { specPlace } from '../policy/spec-place.ts';

/** One profile of one side, as it stands on disk. */
export interface TreeSide {
  readonly name: string;
  readonly tree: FileTree;
}

/** One profile of one side, compiled, with the places of what it says. */
export interface Side extends TreeSide {
  readonly profile: CompiledProfile;
  readonly model: PolicyModel;
  /** `postfix/main.cf:12`. */
  readonly treePlace: (decider: Decider) => string | undefined;
  readonly specPlace: (decider: Decider) => Because;
  readonly origin: (origin: Origin | undefined) => Because;
}

/** Where mail.yaml says something, or why mailc or the profile does. */
export interface Because {
  /** `mail.yaml:31 trusted[0]`, or the reason. */
  readonly because: string;
  readonly line: number | undefined;
}

/** Whether a side has more than files. */
export const isCompiled = (side: TreeSide | Side): side is Side => 'model' in side;

/** Prepares a compiled profile for a comparison. */
export function sideOf(profile: CompiledProfile, document: SpecDocument): Side {
  const model = policyModel(profile.system);
  const place = (origin: Origin | undefined, keys: readonly string[]): Because => {
    const { line, text } = specPlace(document, origin, keys);
    return { because: line === undefined ? text : `${document.file}:${line} ${text}`, line };
  };
  return {
    name: profile.resolved.name,
    tree: profile.tree,
    profile,
    model,
    treePlace: (decider) => {
      const found = treeLine(model, profile.tree, decider);
      return found && `${found.file}:${found.line}`;
    },
    specPlace: (decider) => place(originOf(model, decider), keysOf(model, decider)),
    origin: (origin) => place(origin, []),
  };
}
