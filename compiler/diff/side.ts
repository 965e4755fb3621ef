import type { Origin } from '../../schema/origin.ts';
import type { CompiledProfile } from '../compile.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import type { Decider } from '../policy/answer.ts';
import { keysOf, originOf, treeLine } from '../policy/place.ts';
import { type PolicyModel, policyModel } from '../policy/policy-model.ts';
import { specPlace } from '../policy/spec-place.ts';

/** One profile of one side, with the places of what it says. */
export interface Side {
  readonly profile: CompiledProfile;
  readonly model: PolicyModel;
  /** `postfix/main.cf:12`. */
  readonly treePlace: (decider: Decider) => string | undefined;
  /** `mail.yaml:31 trusted[0]`, or the reason of mailc or the profile. */
  readonly specPlace: (decider: Decider) => string;
  readonly origin: (origin: Origin | undefined) => string;
}

/** Prepares a compiled profile for a comparison. */
export function sideOf(profile: CompiledProfile, document: SpecDocument): Side {
  const model = policyModel(profile.system);
  const place = (origin: Origin | undefined, keys: readonly string[]): string => {
    const { line, text } = specPlace(document, origin, keys);
    return line === undefined ? text : `${document.file}:${line} ${text}`;
  };
  return {
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
